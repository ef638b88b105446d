import { useEffect, useState } from 'react';
import { Button } from '../../ui/button';
import { cardOf, objectOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import type { FindBarProps } from './find-bar';
import { counted, FIND_KIND_LABELS, stateWords } from './find-words';
import type { Search, SearchState } from './search';

/** Screen readers are told once letters stop coming (ms). */
const TELL_MS = 700;
const SPOKEN_LETTERS = 100;

export interface FindStateProps extends FindBarProps {
  readonly search: Search;
  readonly state: SearchState;
}

/** What is shown and why, in words, and what can be done with it. */
export function FindState({ session, actions, names, search, state }: FindStateProps) {
  const { order, total, looks, filter, at } = state;
  const onlyCards = session.objects.ids().length === 0;
  const naming = { author: names.author, area: (id: string) => areaName(session, id) };
  const words = stateWords({ count: order.length, of: total, onlyCards }, filter, naming);
  const current = order[at];
  const told = !looks ? '' : `${words}. ${current === undefined ? '' : spoken(session, current)}`;
  return (
    <>
      {looks && (
        <div className="hb-find-state">
          <p data-testid="find-state">{words}</p>
          <div className="hb-find-does">
            {order.length > 0 && (
              <Button
                variant="ghost"
                data-testid="find-select"
                onClick={(event) => {
                  actions.select(order);
                  // From here on the keys are those of what is selected.
                  const board = event.currentTarget.closest('.hb');
                  board?.querySelector<HTMLElement>('.hb-viewport')?.focus({ preventScroll: true });
                }}
              >
                {order.length === 1 ? 'Select it' : `Select all ${counted(order.length)}`}
              </Button>
            )}
            <Button variant="ghost" data-testid="find-all" onClick={search.showAll}>
              Show all
            </Button>
          </div>
        </div>
      )}
      <Told words={told} />
    </>
  );
}

/** Said after a pause, and only what is true then. */
function Told({ words }: { readonly words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), TELL_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="h-hidden" role="status">
      {said}
    </p>
  );
}

/** What an area is called where a filter names it. */
export function areaName({ objects }: Pick<BoardSession, 'objects'>, id: string): string {
  const area = objectOf(objects.entry(id));
  return area?.type === 'area' && area.name !== '' ? `“${area.name}”` : 'an area without a name';
}

function spoken(session: BoardSession, id: string): string {
  const card = cardOf(session.cards.entry(id));
  if (card !== null) {
    return `${FIND_KIND_LABELS[card.kind]}: ${card.text.slice(0, SPOKEN_LETTERS)}`;
  }
  const object = objectOf(session.objects.entry(id));
  if (object === null) return '';
  const name = object.type === 'area' ? object.name : object.type === 'text' ? object.text : '';
  return `${FIND_KIND_LABELS[object.type]} ${name.slice(0, SPOKEN_LETTERS)}`;
}
