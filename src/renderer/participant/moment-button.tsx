import { Sparkle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { KIND_LABELS, type MomentKind } from '../../shared/session/kinds';
import type { Control } from './control';
import { MomentSheet } from './moment-sheet';

/** How long the page says that it worked, in ms. */
const SAID_MS = 3_000;

/** Marks a moment from wherever one is in the page, one thumb away. */
export function MomentButton({
  control,
  disabled,
}: {
  readonly control: Control;
  readonly disabled: boolean;
}) {
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState<MomentKind | null>(null);
  useEffect(() => {
    if (marked === null) return;
    const timer = setTimeout(() => setMarked(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [marked]);
  return (
    <>
      <button
        type="button"
        className="p-tab"
        disabled={disabled}
        aria-haspopup="dialog"
        aria-label="Mark a moment"
        data-testid="mark-moment"
        onClick={() => {
          setMarked(null);
          setOpen(true);
        }}
      >
        <Sparkle aria-hidden="true" />
        Moment
      </button>
      <div className="p-marked" role="status">
        {marked !== null && <p data-testid="moment-marked">{markedWords(marked)}</p>}
      </div>
      <MomentSheet
        open={open}
        onClose={() => setOpen(false)}
        onMarked={setMarked}
        control={control}
      />
    </>
  );
}

/** A digression of a participant is parked: the facilitator decides whether it is followed. */
function markedWords(kind: MomentKind): string {
  if (kind === 'digression') return 'Digression noted for later. Thank you.';
  return `${KIND_LABELS[kind]} marked. Thank you.`;
}
