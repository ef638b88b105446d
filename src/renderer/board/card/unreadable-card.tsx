import { FileQuestion } from 'lucide-react';

/** Stands for an entry of the board that makes no sense; it can be selected and deleted, no more. */
export function UnreadableCard() {
  return (
    <p className="hb-unreadable">
      <FileQuestion aria-hidden="true" />
      This card cannot be read
    </p>
  );
}
