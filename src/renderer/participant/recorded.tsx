import { ShieldCheck } from 'lucide-react';

/** What is kept, where and how long: the same words wherever they are read. */
export function Recorded() {
  return (
    <p className="p-recorded">
      <ShieldCheck aria-hidden="true" />
      <span>
        Kept on the facilitator’s laptop only, until the facilitator deletes the session: your name
        and group, when you speak and for how long, and what you write on the board, also what is
        changed or deleted there later. Nothing goes to the internet, no sound is recorded, and you
        can ask to be forgotten.
      </span>
    </p>
  );
}
