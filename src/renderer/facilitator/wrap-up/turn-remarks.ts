import type { Turn } from '../../../shared/session/session';

/** What is to be said of a turn: a reply, one that goes on, and why it ended where that was no choice. */
export function remarkWords({ reply, continues, end }: Turn): string {
  return [
    continues ? 'goes on from the turn before' : reply === null ? '' : 'a direct reply',
    endingWords(end?.why ?? null),
  ]
    .filter((words) => words !== '')
    .join('; ');
}

function endingWords(why: NonNullable<Turn['end']>['why'] | null): string {
  switch (why) {
    case 'interrupted':
      return 'cut off: the laptop was interrupted';
    case 'left':
      return 'the speaker left';
    case 'closed':
      return 'the session closed';
    case null:
      return 'not ended';
    case 'paused':
      return 'the session paused';
    case 'released':
    case 'passed':
    case 'shared':
      return '';
  }
}
