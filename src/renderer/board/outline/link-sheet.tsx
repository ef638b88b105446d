import { useMemo, useState } from 'react';
import { SHOWN_LETTERS } from '../../../shared/board/card-size';
import {
  LINK_MEANINGS,
  type LinkMeaning,
  MEANING_LABELS,
} from '../../../shared/board/link-meaning';
import { plainText } from '../../../shared/board/rich-text';
import { KindMark } from '../../ui/kind-mark';
import { Sheet } from '../../ui/sheet';
import { TextField } from '../../ui/text-field';
import { cardOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import { MEANING_SIGNS } from '../links/link-words';
import { useCardIds } from '../use-board';
import { useOutline } from './outline-context';
import { nameOf } from './outline-words';

/** More cards than this are found by writing a word of them. */
const MOST_SHOWN = 30;

interface LinkSheetProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Links a card to another: what it is to it, and which. */
export function LinkSheet({ id, onClose }: LinkSheetProps) {
  const { session, actions } = useOutline();
  const [meaning, setMeaning] = useState<LinkMeaning>('leadsTo');
  const [words, setWords] = useState('');
  const ids = useCardIds(session);
  const found = useMemo(() => cardsWith(session, ids, id, words), [session, ids, id, words]);
  return (
    <Sheet open onClose={onClose} title="Link to another card">
      <div className="ho-sheet" data-testid="link-sheet">
        <p className="ho-sheet-name" dir="auto">
          {nameOf(session, id)}
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: keys in a row, not fields */}
        <div className="ho-meanings" role="group" aria-label="Meaning">
          {LINK_MEANINGS.map((one) => (
            <button
              key={one}
              type="button"
              className="ho-meaning"
              aria-pressed={one === meaning}
              data-testid={`meaning-${one}`}
              onClick={() => setMeaning(one)}
            >
              <span aria-hidden="true">{MEANING_SIGNS[one]}</span> {MEANING_LABELS[one]}
            </button>
          ))}
        </div>
        <TextField
          label="Find a card"
          value={words}
          autoComplete="off"
          enterKeyHint="search"
          dir="auto"
          data-testid="link-search"
          onChange={({ target }) => setWords(target.value)}
        />
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without bullets for none */}
        <ul className="ho-deeds" role="list">
          {found.shown.map((card) => (
            <li key={card}>
              <CardChoice id={card} onPress={() => actions.link(id, meaning, card)} />
            </li>
          ))}
        </ul>
        <p className="h-hint" role="status">
          {foundWords(found.count)}
        </p>
      </div>
    </Sheet>
  );
}

function CardChoice({ id, onPress }: { readonly id: string; readonly onPress: () => void }) {
  const { session } = useOutline();
  const card = cardOf(session.cards.entry(id));
  if (card === null) return null;
  return (
    <button type="button" className="ho-deed" data-testid="link-card" onClick={onPress}>
      <KindMark kind={card.kind} markOnly />
      <span dir="auto">{nameOf(session, id)}</span>
    </button>
  );
}

function cardsWith(
  { cards }: Pick<BoardSession, 'cards'>,
  ids: readonly string[],
  but: string,
  words: string,
) {
  const wanted = folded(words).split(/\s+/u).filter(Boolean);
  const all = ids.filter((id) => {
    const card = id === but ? null : cardOf(cards.entry(id));
    if (card === null) return false;
    if (wanted.length === 0) return true;
    const text = folded(plainText(card.text.slice(0, SHOWN_LETTERS)));
    return wanted.every((word) => text.includes(word));
  });
  return { count: all.length, shown: all.slice(0, MOST_SHOWN) };
}

/** Without case and accents, as people write when they look for something. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

function foundWords(count: number): string {
  if (count === 0) return 'No card has these words.';
  return count > MOST_SHOWN
    ? `${MOST_SHOWN} of ${count} cards. Write a word of it to find one.`
    : '';
}
