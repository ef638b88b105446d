import { useState } from 'react';

/** Longer questions than this, in characters, begin folded: who speaks must be in sight. */
const LONG = 140;

/** The guiding question; a long one opens at a tap. */
export function Question({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  if (text === '') return null;
  const isLong = text.length > LONG;
  return (
    <section className="p-question" aria-label="Guiding question">
      <p data-folded={(isLong && !open) || undefined}>{text}</p>
      {isLong && (
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Less' : 'Whole question'}
        </button>
      )}
    </section>
  );
}
