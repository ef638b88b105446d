import type { CardKind } from '../board/card-kind';
import { wordsToFind } from '../board/fold-text';
import type { CommitmentState } from '../session/commitment';
import type { CommitmentId, MomentId, PersonId, TurnId } from '../session/ids';
import type { MomentKind } from '../session/kinds';
import type { WallMs } from '../session/session';
import { excerptOf } from './excerpt';
import type { Findable, FindableSession } from './findable';

/** What there is to be found, in the order it is shown within a session. */
export const HIT_KINDS = ['title', 'note', 'commitment', 'person', 'moment', 'card'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** Where in a session it is. */
export type Place =
  | { readonly kind: 'title' | 'note' }
  | { readonly kind: 'commitment'; readonly commitment: CommitmentId }
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'moment'; readonly moment: MomentId; readonly turn: TurnId | null }
  | { readonly kind: 'card'; readonly card: string; readonly turn: TurnId | null };

export type SearchQuery = {
  readonly words: string;
  readonly kind: HitKind | null;
  /** Only cards and moments of this kind. */
  readonly mark: CardKind | null;
  /** Only what is of this group, by its name. */
  readonly group: string | null;
  /** Only what is of somebody of this name; part of it suffices. */
  readonly person: string;
  /** Sessions that were opened from then on, up to then; in ms since 1970. */
  readonly since: WallMs | null;
  readonly until: WallMs | null;
  readonly series: string | null;
};

export const ANYTHING: SearchQuery = {
  words: '',
  kind: null,
  mark: null,
  group: null,
  person: '',
  since: null,
  until: null,
  series: null,
};

export type Hit = {
  readonly session: string;
  readonly title: string;
  readonly openedAt: WallMs;
  readonly place: Place;
  /** What stands there, cut to where the words are. */
  readonly excerpt: string;
  readonly who: string | null;
  readonly group: string | null;
  readonly mark: MomentKind | CardKind | null;
  readonly state: CommitmentState | null;
};

export type SearchAnswer = {
  readonly hits: readonly Hit[];
  /** How many there are in all, and in how many sessions. */
  readonly total: number;
  readonly sessions: number;
};

/** So many are shown; who has more looks for more. */
const MOST_HITS = 100;

/** [Y3] Whether it asks for anything at all. */
export function isAsking(query: SearchQuery): boolean {
  const { words, kind, mark, group, person, series, since, until } = query;
  const isFiltered = kind !== null || mark !== null || group !== null || series !== null;
  return words.trim() + person.trim() !== '' || isFiltered || since !== null || until !== null;
}

/**
 * [Y2] Everything that has each of the words somewhere and passes the filters, those in a title first, then
 * by session, the latest first.
 *
 * @param isIn whether a session is of a series
 * @param sameGroup whether two names are of one group
 */
export function searchIn(
  sessions: readonly FindableSession[],
  query: SearchQuery,
  isIn: (session: string, series: string) => boolean,
  sameGroup: (one: string, other: string) => boolean,
): SearchAnswer {
  if (!isAsking(query)) return { hits: [], total: 0, sessions: 0 };
  const words = wordsToFind(query.words);
  const person = wordsToFind(query.person);
  const { since, until, series } = query;
  const titles: Hit[] = [];
  const others: Hit[] = [];
  let total = 0;
  let inSessions = 0;
  for (const session of sessions) {
    if (since !== null && session.openedAt < since) continue;
    if (until !== null && session.openedAt > until) continue;
    if (series !== null && !isIn(session.id, series)) continue;
    if (!words.every((word) => session.words.includes(word))) continue;
    const before = total;
    for (const line of session.lines) {
      if (!passes(line, query, person, sameGroup)) continue;
      if (!words.every((word) => line.words.includes(word))) continue;
      total += 1;
      const into = line.place.kind === 'title' ? titles : others;
      if (into.length < MOST_HITS) into.push(hitOf(session, line, words));
    }
    if (total > before) inSessions += 1;
  }
  return { hits: [...titles, ...others].slice(0, MOST_HITS), total, sessions: inSessions };
}

function passes(
  line: Findable,
  { kind, mark, group }: SearchQuery,
  person: readonly string[],
  sameGroup: (one: string, other: string) => boolean,
): boolean {
  if (kind !== null && line.place.kind !== kind) return false;
  if (mark !== null && line.mark !== mark) return false;
  if (group !== null && (line.group === null || !sameGroup(line.group, group))) return false;
  return person.every((word) => line.whoWords.includes(word));
}

function hitOf(session: FindableSession, line: Findable, words: readonly string[]): Hit {
  const { id, title, openedAt } = session;
  const { place, who, group, mark, state } = line;
  const excerpt = excerptOf(line.text, words);
  return { session: id, title, openedAt, place, excerpt, who, group, mark, state };
}
