import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Badge } from './badge';

export interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Panels of which one shows. Arrow keys move between the tabs. */
export function Tabs<T extends string>({ label, tabs, value, onChange }: TabsProps<T>) {
  const choose = (id: string) => {
    const tab = tabs.find((candidate) => candidate.id === id);
    if (tab) onChange(tab.id);
  };
  return (
    <Radix.Root value={value} onValueChange={choose}>
      <Radix.List className="h-tablist" aria-label={label} loop>
        {tabs.map((tab) => (
          <Radix.Trigger className="h-tab" key={tab.id} value={tab.id}>
            {tab.icon}
            {tab.label}
            {tab.count !== undefined && <Badge>{tab.count}</Badge>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content className="h-tabpanel" key={tab.id} value={tab.id}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
