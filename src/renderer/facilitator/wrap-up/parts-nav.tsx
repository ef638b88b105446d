import { type KeyboardEvent, useEffect, useState } from 'react';
import { HEADINGS } from '../../../shared/notes/sections';
import type { NotesPart } from '../../../shared/session/notes-choice';
import './parts-nav.css';

const PARTS = [
  { at: '#agreed-heading', words: 'Agreed' },
  { at: '#commitments-heading', words: 'Commitments' },
  { at: '#notes-heading', words: 'The notes' },
  { at: '#export-heading', words: 'Export' },
  { at: '#phones-heading', words: 'Phones' },
  { at: '#heard-heading', words: 'Who was heard' },
  { at: '#course-heading', words: 'How it went' },
  { at: '#moments-heading', words: 'On the way' },
  { at: '#board-heading', words: 'The board' },
  { at: '#cards-heading', words: 'What was written' },
] as const;
const NOTES = '#notes-heading';
const PHONES = '#phones-heading';

/**
 * [K72] The parts of a session that is over, and those of its notes: where one is, and the way to each. One stop of
 * Tab, within which arrows go up and down.
 */
export function PartsNav({
  notes,
  hasPhones,
}: {
  readonly notes: readonly NotesPart[];
  /** Whether the notes can be offered to phones here. */
  readonly hasPhones: boolean;
}) {
  const own = PARTS.filter(({ at }) => hasPhones || at !== PHONES);
  const inNotes = notes
    .filter(({ shown }) => shown)
    .map(({ name }) => ({ at: `[data-part="${name}"]`, words: HEADINGS[name] }));
  const parts = own.flatMap((part) => [part, ...(part.at === NOTES ? inNotes : [])]);
  const current = useInSight(parts.map(({ at }) => at).join(', '));
  const row = ({ at, words }: { readonly at: string; readonly words: string }) => (
    <button
      type="button"
      onClick={() => goTo(at)}
      aria-current={at === current ? 'true' : undefined}
      tabIndex={at === (current ?? PARTS[0].at) ? 0 : -1}
      data-testid="part-link"
    >
      {words}
    </button>
  );
  return (
    <nav className="f-parts-nav" aria-label="Parts of this page">
      <ol onKeyDown={goAlong}>
        {own.map((part) => (
          <li key={part.at}>
            {row(part)}
            {part.at === NOTES && inNotes.length > 0 && (
              <ol>
                {inNotes.map((one) => (
                  <li key={one.at}>{row(one)}</li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Which of these parts is read now, by where it is found; null as long as none was reached. */
function useInSight(all: string): string | null {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    const targets = [...document.querySelectorAll(all)];
    const look = () => {
      const here = readNow(targets);
      setAt(all.split(', ').find((one) => here?.matches(one)) ?? null);
    };
    // Told whenever the beginning of a part comes into the upper third of the window, or leaves it.
    const watch = new IntersectionObserver(look, { rootMargin: '0px 0px -67% 0px' });
    for (const target of targets) watch.observe(target);
    return () => watch.disconnect();
  }, [all]);
  return at;
}

/** Where the focus went, as long as it is in sight; else the lowest part that begins in the upper third. */
function readNow(targets: readonly Element[]): Element | null {
  const { innerHeight } = window;
  const places = targets.map((target) => ({ target, top: target.getBoundingClientRect().top }));
  const focused = places.find(({ target }) => target === document.activeElement);
  if (focused !== undefined && focused.top >= 0 && focused.top < innerHeight) return focused.target;
  return (
    places
      .filter(({ top }) => top < innerHeight / 3)
      .reduce<(typeof places)[number] | null>(
        (lowest, one) => (lowest === null || one.top > lowest.top ? one : lowest),
        null,
      )?.target ?? null
  );
}

/** Arrows move the focus along the list, and Home and End to its ends. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const links: Element[] = [...event.currentTarget.querySelectorAll('button')];
  const at = document.activeElement === null ? -1 : links.indexOf(document.activeElement);
  const places = new Map([
    ['ArrowUp', at - 1],
    ['ArrowDown', at + 1],
    ['Home', 0],
    ['End', links.length - 1],
  ]);
  const next = links[places.get(event.key) ?? -1];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

/** Brings a part to the top, and the focus with it. */
function goTo(at: string): void {
  const target = document.querySelector<HTMLElement>(at);
  if (target === null) return;
  const panel = target.closest<HTMLElement>('.h-panel') ?? target;
  (target.matches('[data-part]') ? target : panel).scrollIntoView({ block: 'start' });
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
