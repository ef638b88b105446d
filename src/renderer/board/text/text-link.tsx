import type { KeyboardEvent, MouseEvent } from 'react';
import { shortAddress } from './short-address';

export interface TextLinkProps {
  /** The address as it was written. */
  readonly text: string;
  readonly href: string;
  /** Whether it can be reached by keys: not where it may be hidden. */
  readonly tabbable: boolean;
  readonly onAsk: (href: string) => void;
}

/**
 * An address in the text of a card: text until it is pressed. No anchor and no button, as the board
 * leaves presses on those alone: a drag that begins here still moves the card.
 */
export function TextLink({ text, href, tabbable, onAsk }: TextLinkProps) {
  const onClick = (event: MouseEvent) => {
    // With these keys a press adds the card to what is selected.
    if (!event.shiftKey && !event.ctrlKey && !event.metaKey) onAsk(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onAsk(href);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an anchor would be followed and dragged by the browser
    <span
      role="link"
      className="hb-text-link"
      data-text-link=""
      tabIndex={tabbable ? 0 : -1}
      title={href}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {shortAddress(text)}
    </span>
  );
}

/** Whether a press was on an address, which opens it and does not begin to write. */
export function isTextLink(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-text-link]') !== null;
}
