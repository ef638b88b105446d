import { isDeepStrictEqual } from 'node:util';
import type { SessionEvent } from '../../src/shared/session/events';
import { redactForgotten } from '../../src/shared/session/forget';

/** A card of a phone: version n says `<id> v<n>`. */
export type WitnessedCard = {
  readonly author: string;
  /** The version its page was last told is on disk; -1 for none. */
  acknowledged: number;
  /** The version last sent. */
  sent: number;
};

/** What a session was found to be, on disk and on the screen after a restart. */
export type Found = {
  readonly events: readonly SessionEvent[];
  readonly cards: readonly { readonly id: string; readonly text: string }[];
};

/** All that the screens of one session were told is so, and all that anybody asked for. */
export class Witness {
  /** Events in order, as the facilitator's window was told of them. */
  shown: readonly SessionEvent[] = [];
  /** Names and words that somebody gave: no other can be in the session. */
  readonly given = new Set<string>();
  readonly cards = new Map<string, WitnessedCard>();
  /** Words of moments whose page was told that they are there. */
  readonly doneWords = new Set<string>();
  /** Names of people who asked to be forgotten, and were told that they are. */
  readonly forgotten = new Set<string>();
  /** Whose cards may be gone because they have asked to be forgotten. */
  readonly leaving = new Set<string>();
  isClosed = false;
  /** Requests since the last restart: more events than these can have led to are invented. */
  requests = 0;

  constructor(readonly id: string) {}

  /** What does not agree with what was found; empty if all of it does. */
  differences({ events, cards }: Found): readonly string[] {
    return [
      ...this.lost(events),
      ...this.invented(events),
      ...this.lostCards(cards),
      ...this.inventedCards(cards),
    ];
  }

  private lost(events: readonly SessionEvent[]): readonly string[] {
    const before = this.shown.length;
    if (events.length < before) return [`${before - events.length} acknowledged events are lost`];
    // Somebody forgotten is taken out of what was shown as well.
    const known = redactForgotten([...this.shown, ...events.slice(before)]);
    const found = redactForgotten(events);
    const at = known.findIndex(
      (event, index) => !isDeepStrictEqual(plain(event), plain(found[index])),
    );
    const words = new Set(events.flatMap((event) => ('words' in event ? [event.words] : [])));
    return [
      ...(at < 0
        ? []
        : [`event ${at} is not the one that was shown: ${JSON.stringify(found[at])}`]),
      ...[...this.doneWords]
        .filter((said) => !words.has(said))
        .map((said) => `the moment "${said}" is lost`),
      ...(this.isClosed && !events.some(({ type }) => type === 'sessionClosed')
        ? ['the session was closed, and is open']
        : []),
    ];
  }

  private invented(events: readonly SessionEvent[]): readonly string[] {
    const more = events.slice(this.shown.length);
    const told = more.flatMap((event) => {
      if (event.type === 'personJoined') return [event.name];
      return event.type === 'momentMarked' ? [event.words] : [];
    });
    const unasked = told.filter((text) => text !== '' && !this.given.has(text));
    return [
      ...unasked.map((text) => `"${text}" was asked for by nobody`),
      // One thing asked for leads to a few events at most; a resumption and its turn are asked by nobody.
      ...(more.length > 6 * this.requests + 6 ? [`${more.length} events nobody saw`] : []),
    ];
  }

  private lostCards(cards: Found['cards']): readonly string[] {
    const texts = new Map(cards.map(({ id, text }) => [id, text]));
    return [...this.cards].flatMap(([id, { author, acknowledged, sent }]) => {
      if (this.leaving.has(author)) return [];
      const text = texts.get(id);
      const version =
        text === undefined ? -1 : Number(new RegExp(`^${id} v(\\d+)$`, 'u').exec(text)?.[1]);
      if (version >= acknowledged && version <= sent) return [];
      return [`card ${id} is "${text}", acknowledged was v${acknowledged}, sent v${sent}`];
    });
  }

  private inventedCards(cards: Found['cards']): readonly string[] {
    const isKnown = (id: string) => id.startsWith('moment-') || this.cards.has(id);
    return cards.flatMap(({ id }) => (isKnown(id) ? [] : [`card ${id} was written by nobody`]));
  }
}

/** As JSON carries it: what is undefined is not there. */
function plain(event: SessionEvent | undefined): unknown {
  return event === undefined ? null : JSON.parse(JSON.stringify(event));
}
