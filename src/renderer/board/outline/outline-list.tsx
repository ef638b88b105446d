import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, memo, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Outline, OutlineRow } from '../../../shared/board/outline';
import { entryElement } from '../targets';
import { CardRow } from './card-row';
import { InkRow, ObjectRow, PartRow } from './object-row';
import type { OutlineChoice } from './outline-choice';
import { useOutline } from './outline-context';
import { rowKeyHandler } from './outline-keys';
import { AgainRow } from './told-links';

/** Up to so many rows are all there: a search of the page finds all, and nothing has to be fetched. */
const ALL_DRAWN = 120;
const OVERSCAN = 10;
const HEIGHTS: Record<OutlineRow['type'], number> = { part: 56, entry: 132, again: 48, ink: 52 };
const FOCUS_TRIES = 12;

export interface OutlineListProps {
  readonly outline: Outline;
  readonly choice: OutlineChoice;
}

/** [B116] The rows of the outline; of a large board only those in sight and a few around them. */
export function OutlineList({ outline, choice }: OutlineListProps) {
  const { actions } = useOutline();
  const { rows } = outline;
  const scroll = useRef<HTMLDivElement>(null);
  const currentAt = Math.max(
    0,
    rows.findIndex(({ key }) => key === choice.current),
  );
  const editingAt = choice.editing === null ? -1 : (outline.rowOf.get(choice.editing) ?? -1);

  const kept = useCallback(
    (range: Range) => {
      // What has the focus stays, wherever the list is scrolled.
      const at = new Set([...defaultRangeExtractor(range), currentAt, editingAt]);
      return [...at].filter((index) => index >= 0 && index < range.count).sort((a, b) => a - b);
    },
    [currentAt, editingAt],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.type ?? 'entry'],
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: kept,
    overscan: rows.length <= ALL_DRAWN ? ALL_DRAWN : OVERSCAN,
    // A list in a hidden tab or a test has no height before it is looked at.
    initialRect: { width: 360, height: 600 },
  });
  useAnchor(rows, virtual, choice.goal !== null);

  const toRow = useCallback(
    (at: number, focus: boolean) => {
      virtual.scrollToIndex(at, { align: 'auto' });
      const key = rows[at]?.key;
      if (focus && key !== undefined) focusRow(scroll.current, key, FOCUS_TRIES);
    },
    [virtual, rows],
  );
  const { goal } = choice;
  useEffect(() => {
    const at = goal === null ? undefined : outline.rowOf.get(goal.id);
    if (goal === null || at === undefined) return;
    toRow(at, goal.focus);
    flash(scroll.current, goal.id, FOCUS_TRIES);
    actions.arrived();
  }, [goal, outline, toRow, actions]);

  useStayHere(outline, choice.current, currentAt, toRow, actions.setCurrent);

  const onFocus = (event: FocusEvent) => {
    const key = event.target.closest('[data-row]')?.getAttribute('data-row');
    if (key !== null && key !== undefined) actions.setCurrent(key);
  };
  const onKeyDown = rowKeyHandler({ rows, currentAt, actions, toRow });

  return (
    <div ref={scroll} className="ho-scroll" data-testid="outline-list">
      <ul
        // biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without bullets for none
        role="list"
        className="ho-rows"
        aria-label="Outline of the board"
        style={{ blockSize: `${virtual.getTotalSize()}px` }}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              className="ho-row"
              data-index={index}
              data-row={row.key}
              data-type={row.type}
              data-depth={Math.min(row.level, MOST_DEPTH)}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Row
                row={row}
                isCurrent={index === currentAt}
                editing={row.type === 'entry' && row.id === choice.editing}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Deeper threads are indented no further: a phone is narrow. */
const MOST_DEPTH = 7;

interface RowProps {
  readonly row: OutlineRow;
  readonly isCurrent: boolean;
  readonly editing: boolean;
}

const Row = memo(function Row({ row, isCurrent, editing }: RowProps) {
  switch (row.type) {
    case 'part':
      return <PartRow part={row.part} count={row.count} level={row.level} isCurrent={isCurrent} />;
    case 'again':
      return <AgainRow id={row.id} link={row.link} tabIndex={isCurrent ? 0 : -1} />;
    case 'ink':
      return <InkRow ids={row.ids} isCurrent={isCurrent} />;
    case 'entry':
      return <EntryRow id={row.id} isThreaded={row.isThreaded} {...{ isCurrent, editing }} />;
  }
});

function EntryRow(props: Parameters<typeof CardRow>[0]) {
  const { session } = useOutline();
  const isCard = session.cards.entry(props.id) !== undefined;
  return isCard ? <CardRow {...props} /> : <ObjectRow {...props} />;
}

type Virtual = ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>;

/** What is read stays where it is on the screen when others write above it. */
function useAnchor(rows: readonly OutlineRow[], virtual: Virtual, hasGoal: boolean): void {
  const anchor = useRef<{ readonly key: string; readonly from: number } | null>(null);
  const offset = virtual.scrollOffset ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other rows are a reason to move
  useLayoutEffect(() => {
    const before = anchor.current;
    if (before === null || hasGoal || offset <= 0) return;
    const at = rows.findIndex(({ key }) => key === before.key);
    const start = virtual.measurementsCache[at]?.start;
    if (start !== undefined && start !== offset - before.from) {
      virtual.scrollToOffset(start + before.from);
    }
  }, [rows]);
  useLayoutEffect(() => {
    const first = virtual.getVirtualItems().find(({ end }) => end > offset);
    const key = first === undefined ? undefined : rows[first.index]?.key;
    anchor.current =
      first === undefined || key === undefined ? null : { key, from: offset - first.start };
  });
}

/** Where the row that had the keys is gone, they go to the one that came to stand there. */
function useStayHere(
  { rows }: Outline,
  current: string | null,
  currentAt: number,
  toRow: (at: number, focus: boolean) => void,
  setCurrent: (key: string) => void,
): void {
  const lastAt = useRef(0);
  const isThere = current !== null && rows[currentAt]?.key === current;
  useEffect(() => {
    if (isThere) {
      lastAt.current = currentAt;
      return;
    }
    const at = Math.min(lastAt.current, rows.length - 1);
    const key = rows[at]?.key;
    if (current === null || key === undefined) return;
    setCurrent(key);
    if (document.activeElement === document.body) toRow(at, true);
  }, [isThere, current, currentAt, rows, toRow, setCurrent]);
}

/** It is drawn in one of the next frames where it was too far away to be. */
function focusRow(list: HTMLElement | null, key: string, tries: number): void {
  const row = list?.querySelector(`[data-row="${CSS.escape(key)}"]`);
  const target = row?.querySelector<HTMLElement>('[data-row-focus]');
  if (target) target.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusRow(list, key, tries - 1));
}

/** Shows for a moment which row was gone to. */
function flash(list: HTMLElement | null, id: string, tries: number): void {
  const element = entryElement(list, id);
  if (element === null) {
    if (tries > 0) requestAnimationFrame(() => flash(list, id, tries - 1));
    return;
  }
  element.setAttribute('data-new', '');
  element.addEventListener('animationend', () => element.removeAttribute('data-new'), {
    once: true,
  });
}
