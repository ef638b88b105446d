import type { Card } from '../../../shared/board/card';
import { plainText } from '../../../shared/board/rich-text';
import { speakersOf } from '../../../shared/notes/who';
import { dayWords } from '../../../shared/notes/words-outcome';
import type {
  Commitment,
  CommitmentSource,
  CommitmentState,
  CommittedTo,
} from '../../../shared/session/commitment';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import { personOf, type Session } from '../../../shared/session/session';

/** How a commitment stands, in a word. */
export const STATE_WORDS: Record<CommitmentState, string> = {
  open: 'Open',
  kept: 'Kept',
  dropped: 'Dropped',
  carried: 'Carried over',
};

/** Who does it, as it stands in a field: a label, or the words. Empty for nobody. */
export function whoText(session: Session, who: CommittedTo | null): string {
  if (who === null) return '';
  return who.kind === 'words' ? who.words : (personOf(session, who.person)?.label ?? '');
}

/** [X80] Who is meant by what was typed: somebody of the session by their label, or whoever else in words. */
export function readWho(session: Session, typed: string): CommittedTo | null {
  const words = typed.trim();
  if (words === '') return null;
  const same = (label: string) => label.toLocaleLowerCase('en') === words.toLocaleLowerCase('en');
  const person = session.people.find(({ label, forgotten }) => !forgotten && same(label));
  return person === undefined ? { kind: 'words', words } : { kind: 'person', person: person.id };
}

/** `Anna · by 14 March 2025`, or what of it is known. */
export function dueWords(session: Session, { who, by }: Commitment): string {
  const name = whoText(session, who);
  return [
    name === '' ? 'nobody named yet' : name,
    ...(by === null ? [] : [`by ${dayWords(by)}`]),
  ].join(' · ');
}

/** Something a commitment can come from. */
export type Source = {
  readonly id: string;
  readonly label: string;
  readonly from: CommitmentSource | null;
  /** What it says already; empty for a turn. */
  readonly what: string;
};

const TYPED: Source = { id: 'typed', label: 'Typed here', from: null, what: '' };
const LABEL_LENGTH = 60;

/**
 * [X80] What a new commitment can be from: typed, the turn that runs or ran last, and cards of that kind of
 * which none was made; their words are cut to what a commitment holds.
 */
export function sourcesOf(session: Session, cards: readonly Card[]): readonly Source[] {
  const taken = new Set(
    session.commitments.flatMap(({ from }) => (from?.kind === 'card' ? [from.card] : [])),
  );
  const turn = session.turns.at(-1);
  const written = cards.flatMap((card): readonly Source[] => {
    const text = plainText(card.text).replace(/\s+/gu, ' ').trim();
    if (card.kind !== 'commitment' || text === '' || taken.has(card.id)) return [];
    const short = text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH - 1)}…` : text;
    const what = text.slice(0, SESSION_LIMITS.commitmentWhat);
    return [
      {
        id: `card ${card.id}`,
        label: `Card: ${short}`,
        from: { kind: 'card', card: card.id },
        what,
      },
    ];
  });
  const number = session.turns.filter(({ continues }) => !continues).length;
  const ran: readonly Source[] =
    turn === undefined
      ? []
      : [
          {
            id: 'turn',
            label: `Turn ${number}: ${speakersOf(session, turn.speakers)}`,
            from: { kind: 'turn', turn: turn.id },
            what: '',
          },
        ];
  return [TYPED, ...ran, ...written];
}
