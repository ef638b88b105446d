import type { Author } from '../../../shared/board/place';
import {
  PUT_BACK_WORDS,
  type PutBackCount,
  type PutBackNotice,
  type PutBackReport,
} from '../../../shared/protocol/put-back';
import type { PersonId } from '../../../shared/session/ids';
import type { PutBack } from './keeper';

/**
 * [B96] What to tell each person whose own page did what was put back. Whoever only passed something on
 * is told nothing.
 */
export function noticesOf(done: readonly PutBack[]): ReadonlyMap<PersonId, PutBackNotice> {
  const notices = new Map<PersonId, PutBackNotice>();
  for (const { from, isOwn, rule, words } of done) {
    const person = personOf(from);
    if (person === null || !isOwn) continue;
    const before = notices.get(person) ?? { type: 'putBack', rule, count: 0, words: [] };
    const isNew = words !== null && before.words.length < PUT_BACK_WORDS.texts;
    notices.set(person, {
      ...before,
      count: before.count + 1,
      words: isNew ? [...before.words, words.slice(0, PUT_BACK_WORDS.letters)] : before.words,
    });
  }
  return notices;
}

/** Counts what was put back, by whose page it came. */
export class PutBackTally {
  private readonly counts = new Map<PersonId | null, PutBackCount>();

  constructor(private readonly session: string) {}

  /** The report after these; null if there were none. */
  add(done: readonly PutBack[]): PutBackReport | null {
    const rule = done.at(-1)?.rule;
    if (rule === undefined) return null;
    for (const { from, isOwn } of done) {
      const person = personOf(from);
      const { own, passedOn } = this.counts.get(person) ?? { own: 0, passedOn: 0 };
      this.counts.set(person, {
        person,
        own: own + (isOwn ? 1 : 0),
        passedOn: passedOn + (isOwn ? 0 : 1),
      });
    }
    const people = [...this.counts.values()].sort(
      (a, b) => b.own + b.passedOn - (a.own + a.passedOn),
    );
    return { session: this.session, rule, people };
  }
}

/** What came by the facilitator's own window was passed on by it. */
function personOf(from: Author | null): PersonId | null {
  return from === 'facilitator' ? null : from;
}
