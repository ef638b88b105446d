import { ShieldCheck } from 'lucide-react';

/** What is recorded, where, and whose it is to delete: the same words wherever they are read. */
export function Recorded() {
  return (
    <p className="p-recorded">
      <ShieldCheck aria-hidden="true" />
      <span>
        Recorded on the facilitator’s laptop only: your name, your group, when you speak and for how
        long, and the cards you write. Nothing goes to the internet; the facilitator can delete it
        at any time.
      </span>
    </p>
  );
}
