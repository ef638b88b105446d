import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keyHint?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** A line above it: another sort of thing begins. */
  readonly separated?: boolean;
  /** One of several of which one is chosen: whether it is this one. */
  readonly checked?: boolean;
  readonly testId?: string;
  readonly onSelect: () => void;
}

export interface MenuProps {
  /** A Button or IconButton. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'center' | 'end';
}

/** Actions behind a button; arrow keys, first letters and Escape work. */
export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  return (
    // Modal would inject a <style>, which the page's policy forbids.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="h-menu"
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
        >
          {items.map((item) => (
            <MenuRow key={item.id} item={item} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function MenuRow({ item }: { readonly item: MenuItem }) {
  return (
    <>
      {item.separated && <DropdownMenu.Separator className="h-menu-line" />}
      {item.checked === undefined ? (
        <DropdownMenu.Item {...rowOf(item)}>
          <RowContent item={item} />
        </DropdownMenu.Item>
      ) : (
        <DropdownMenu.CheckboxItem {...rowOf(item)} checked={item.checked}>
          <span className="h-menu-check" aria-hidden="true">
            {item.checked && <Check />}
          </span>
          <RowContent item={item} />
        </DropdownMenu.CheckboxItem>
      )}
    </>
  );
}

function rowOf(item: MenuItem) {
  return {
    className: 'h-menu-item',
    disabled: item.disabled ?? false,
    'data-danger': item.danger || undefined,
    'data-testid': item.testId,
    onSelect: item.onSelect,
  };
}

function RowContent({ item }: { readonly item: MenuItem }) {
  return (
    <>
      {item.icon}
      <span className="h-menu-label">{item.label}</span>
      {item.keyHint && (
        <span className="h-key" aria-hidden="true">
          {item.keyHint}
        </span>
      )}
    </>
  );
}
