import type { Replay } from '../../../shared/board/replay';
import type { Figures } from '../../../shared/board/restore';
import type { SessionMs } from '../../../shared/session/session';
import { numberWords } from '../app/forms';

const MINUTE = 60_000;

/** What the minute up to a time did to the board. */
export type Minute = {
  /** How many cards came, went and changed. */
  readonly figures: Figures;
  /** What came or changed and is there. */
  readonly ids: ReadonlySet<string>;
};

/** [K13] What came, went and changed in the minute up to a time. */
export function minuteBefore(replay: Replay, at: SessionMs): Minute {
  const place = replay.placeAt(at);
  const before = replay.placeAt(at - MINUTE);
  const figures = { back: 0, gone: 0, changed: 0 };
  const ids = new Set<string>();
  for (const key of replay.touched(before, place)) {
    const [was, is] = [replay.entry(key, before), replay.entry(key, place)];
    if (key.home === 'links' || was === is) continue;
    if (is !== null) ids.add(key.id);
    if (key.home === 'cards') {
      figures[was === null ? 'back' : is === null ? 'gone' : 'changed'] += 1;
    }
  }
  return { figures, ids };
}

/** `In the minute before: 2 cards came, 1 went.` */
export function minuteWords({ back, gone, changed }: Figures): string {
  const parts = [
    [back, 'came'],
    [changed, 'changed'],
    [gone, 'went'],
  ] as const;
  const said = parts.filter(([count]) => count > 0);
  if (said.length === 0) return 'No card changed in the minute before.';
  const words = said.map(([count, what], n) => {
    const cards = n > 0 ? '' : count === 1 ? ' card' : ' cards';
    return `${numberWords(count)}${cards} ${what}`;
  });
  return `In the minute before: ${words.join(', ')}.`;
}
