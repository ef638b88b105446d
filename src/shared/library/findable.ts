import { CARD_KIND_LABELS, type CardKind } from '../board/card-kind';
import { foldText } from '../board/fold-text';
import type { CommitmentState } from '../session/commitment';
import type { PersonId } from '../session/ids';
import type { MomentKind } from '../session/kinds';
import type { WallMs } from '../session/session';
import type { Place } from './search';
import type { SessionTrace } from './trace';

/** One thing that can be found, with its words folded once and not for every letter typed. */
export type Findable = {
  readonly place: Place;
  readonly text: string;
  readonly words: string;
  readonly who: string | null;
  readonly whoWords: string;
  readonly group: string | null;
  readonly mark: MomentKind | CardKind | null;
  readonly state: CommitmentState | null;
};

export type FindableSession = {
  readonly id: string;
  readonly title: string;
  readonly openedAt: WallMs;
  /** All its words, so that most sessions are passed over at once. */
  readonly words: string;
  readonly lines: readonly Findable[];
};

type Said = Pick<Findable, 'place' | 'text'> & Partial<Findable>;

/** [Y2] What can be found of a session, its tags among it. */
export function findableSession(trace: SessionTrace, tags: readonly string[]): FindableSession {
  const labels = new Map(trace.people.map(({ id, label }) => [id, label]));
  const groups = new Map(trace.people.map(({ id, group }) => [id, group]));
  const by = (person: PersonId | null) => ({
    who: person === null ? null : (labels.get(person) ?? null),
    group: person === null ? null : (groups.get(person) ?? null),
  });
  const said: readonly Said[] = [
    {
      place: { kind: 'title' },
      text: [trace.title, trace.question].filter((words) => words !== '').join(' – '),
      words: foldText([trace.title, trace.question, ...tags].join('\n')),
    },
    ...(trace.agreement === ''
      ? []
      : [{ place: { kind: 'note' } as const, text: trace.agreement }]),
    ...trace.commitments.map((one): Said => {
      const { who, person, what, state } = one;
      const place = { kind: 'commitment', commitment: one.id } as const;
      return { place, text: what, state, ...by(person), who, mark: 'commitment' };
    }),
    ...trace.people.map(({ id, label, group }): Said => {
      return { place: { kind: 'person', person: id }, text: label, who: label, group };
    }),
    ...trace.moments
      .filter(({ words }) => words.trim() !== '')
      .map(({ id, turn, words, kind, by: person }): Said => {
        return {
          place: { kind: 'moment', moment: id, turn },
          text: words,
          mark: kind,
          ...by(person),
        };
      }),
    ...trace.cards
      // The card of a moment says again what the moment says.
      .filter(({ id, text }) => !isMomentWords(trace, id, text))
      .map(({ id, turn, text, kind, author, group }): Said => {
        const place = { kind: 'card', card: id, turn } as const;
        return { place, text, mark: kind, ...by(author), group };
      }),
  ];
  const lines = said.map(lineOf);
  const { id, title, openedAt } = trace;
  return { id, title, openedAt, lines, words: lines.map(({ words }) => words).join('\n') };
}

function lineOf({ place, text, who = null, group = null, mark = null, state = null, words }: Said) {
  const kind = mark === null ? '' : CARD_KIND_LABELS[mark];
  const all = words ?? foldText([text, who ?? '', kind].join('\n'));
  return { place, text, words: all, who, whoWords: foldText(who ?? ''), group, mark, state };
}

function isMomentWords(trace: SessionTrace, card: string, text: string): boolean {
  const moment = trace.moments.find(({ id }) => card === `moment-${id}`);
  return moment !== undefined && moment.words === text;
}
