import { ChevronDown, ChevronUp, ListFilter, Search as SearchIcon, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { isFiltering } from '../../../shared/board/find';
import { BareIconButton } from '../../ui/bare-icon-button';
import type { BoardActions } from '../board-actions';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { useSignal } from '../use-signal';
import { FindMark } from './find-mark';
import { FindPanel } from './find-panel';
import { FindState } from './find-state';
import { counted } from './find-words';
import type { Finder } from './finder';
import type { Search } from './search';
import type { SearchSituation } from './search-facts';
import { useCovered } from './use-covered';
import { isAtBoard } from './use-find-keys';
import { useSearch } from './use-search';
import './find.css';

/** In ms: while letters come the view stays where it is. */
const PAUSE_MS = 350;

export interface FindBarProps extends SearchSituation {
  readonly finder: Finder;
  readonly session: BoardSession;
  readonly view: BoardView;
  readonly actions: BoardActions;
}

/** Finds and filters on the board. */
export function FindBar(props: FindBarProps) {
  const search = useSearch(props, props);
  return search === null ? null : (
    <>
      <FindMark finder={props.finder} view={props.view} />
      <Bar {...props} search={search} />
    </>
  );
}

function Bar(props: FindBarProps & { readonly search: Search }) {
  const { finder, search, actions } = props;
  const state = useSignal(search.state);
  const asked = useSignal(finder.asked);
  const [isOpen, setOpen] = useState(false);
  const home = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const panel = useId();

  // Whoever asks again wants to write again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is the reason, not a value
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is looked for is the reason, not a value
  useEffect(() => {
    const timer = setTimeout(search.show, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [search, state.words, state.filter]);
  useStepKeys(home, search);
  useCovered(home, head, finder);

  const putAway = () => {
    const plane = home.current?.closest('.hb')?.querySelector<HTMLElement>('.hb-viewport');
    finder.isOpen.set(false);
    plane?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // It is listened for on the whole page.
    if (event.key === 'F3') return;
    // The board's keys mean something else here.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (!isOpen) putAway();
      else {
        setOpen(false);
        field.current?.focus();
      }
      return;
    }
    if (event.target !== field.current) return;
    const step = stepOf(event);
    if (step === 'go') actions.goTo(finder.current.get() ?? '');
    else if (step !== null) search.step(step);
    else return;
    event.preventDefault();
  };
  const count = state.order.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: phones of the last years do not know the element yet
    <div
      ref={home}
      className="hb-find"
      role="search"
      aria-label="Find on the board"
      data-testid="find-bar"
      onKeyDown={onKeyDown}
    >
      <div ref={head} className="hb-find-head">
        <div className="hb-find-row">
          <label className="hb-find-field">
            <SearchIcon aria-hidden="true" />
            <span className="h-hidden">Find on the board</span>
            <input
              ref={field}
              type="text"
              enterKeyHint="search"
              autoComplete="off"
              spellCheck={false}
              placeholder="Find"
              title="Enter for the next, Ctrl Enter to go to the card"
              data-testid="find-words"
              value={state.words}
              onChange={(event) => search.look(event.target.value)}
            />
            {state.looks && (
              <span className="hb-find-count" data-testid="find-count">
                {count === 0 ? 'None' : `${counted(state.at + 1)} of ${counted(count)}`}
              </span>
            )}
          </label>
          <BareIconButton
            label="Previous"
            title="Previous (Shift Enter)"
            icon={<ChevronUp aria-hidden="true" />}
            disabled={count === 0}
            onClick={() => search.step(-1)}
          />
          <BareIconButton
            label="Next"
            title="Next (Enter)"
            icon={<ChevronDown aria-hidden="true" />}
            disabled={count === 0}
            onClick={() => search.step(1)}
          />
          <BareIconButton
            label="Filter"
            title="Filter"
            icon={<ListFilter aria-hidden="true" />}
            aria-expanded={isOpen}
            aria-controls={panel}
            data-on={isFiltering(state.filter) || undefined}
            onClick={() => setOpen(!isOpen)}
          />
          <BareIconButton
            label="Put finding away"
            title="Put away (Escape)"
            icon={<X aria-hidden="true" />}
            onClick={putAway}
          />
        </div>
        <FindState {...props} state={state} />
      </div>
      <div id={panel} hidden={!isOpen}>
        {isOpen && <FindPanel {...props} state={state} />}
      </div>
    </div>
  );
}

/** F3 works wherever the board is meant, as the bar stays open while people work with what they found. */
function useStepKeys(home: { readonly current: HTMLElement | null }, search: Search): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const board = home.current?.closest<HTMLElement>('.hb') ?? null;
      if (event.key !== 'F3' || !isAtBoard(board)) return;
      event.preventDefault();
      search.step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [home, search]);
}

function stepOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): 1 | -1 | 'go' | null {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key !== 'Enter') return null;
  if (ctrlKey || metaKey) return 'go';
  return shiftKey ? -1 : 1;
}
