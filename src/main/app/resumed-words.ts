import type { Damage } from '../disk/mend-records';

/** What could not be read of a session that goes on. */
export type ResumeFaults = {
  readonly log: Damage | null;
  readonly board: Damage | null;
  /** The name under which a torn heartbeat was kept. */
  readonly tornBeat: string | null;
};

/** [D20] What the facilitator is told when a session goes on after a cut. */
export function resumedWords({ log, board, tornBeat }: ResumeFaults): string {
  const faults = [logWords(log), boardWords(board), beatWords(tornBeat)].filter((s) => s !== null);
  const rest = faults.length === 0 ? ['Nothing that was saved is missing.'] : faults;
  const goesOn =
    'This session was cut off and goes on where it was. The turn that ran then ended at the cut.';
  return [goesOn, ...rest].join(' ');
}

function logWords(damage: Damage | null): string | null {
  if (damage === null) return null;
  const what =
    damage.later === 0
      ? 'The end of its log could not be read and is left out.'
      : `Its log is damaged: it goes on as it was before the damage, without ${damage.later} later entries.`;
  return `${what} ${keptWords(damage.keptAs)}`;
}

function boardWords(damage: Damage | null): string | null {
  if (damage === null) return null;
  return `A part of the board’s file could not be read; everything else is there, and pages that are still open bring back what they have. ${keptWords(damage.keptAs)}`;
}

function beatWords(keptAs: string | null): string | null {
  if (keptAs === null) return null;
  return `Where its clock stood could not be read, so it goes on from the last thing that happened. ${keptWords(keptAs)}`;
}

function keptWords(name: string): string {
  return `The damaged file was kept as ${name}.`;
}
