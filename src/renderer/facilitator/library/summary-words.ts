import type { SessionSummary } from '../../../shared/protocol/library';
import { formatDuration } from '../../../shared/voice/duration';
import { dateWords, numberWords } from '../app/forms';

/** `1 person`, `4 people`, `no people`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? 'no' : numberWords(count)} ${count === 1 ? one : many}`;
}

/** What the library says of a past session under its title. */
export function summaryFacts(summary: SessionSummary): readonly string[] {
  const length = summary.durationMs === null ? [] : [formatDuration(summary.durationMs)];
  const open = summary.phase === 'open' ? ['not closed'] : [];
  return [
    dateWords(summary.openedAt),
    ...length,
    counted(summary.people, 'person', 'people'),
    counted(summary.cards, 'card'),
    ...open,
  ];
}
