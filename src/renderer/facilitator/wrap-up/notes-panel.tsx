import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { HEADINGS } from '../../../shared/notes/sections';
import { dateLine, durationLine, summary } from '../../../shared/notes/words';
import type { NotesCommand } from '../../../shared/session/commands';
import { NAME_CHOICES, type NameChoice } from '../../../shared/session/name-choice';
import type {
  NotesChoice,
  NotesPart,
  NotesSectionName,
} from '../../../shared/session/notes-choice';
import type { Session } from '../../../shared/session/session';
import { SelectField } from '../../ui';
import { useRowDrag } from '../rows/use-row-drag';
import { NAME_WORDS } from './name-words';
import { NotesPartView } from './notes-part';
import type { NotesLook } from './use-notes-look';

export interface NotesPanelProps {
  readonly session: Session;
  readonly look: NotesLook;
  /** True once it is kept. */
  readonly send: (command: NotesCommand) => Promise<boolean>;
}

/** [X70] [X71] The notes as they will look, and all exports of them: parts, their order, words and names. */
export function NotesPanel({ session, look, send }: NotesPanelProps) {
  const { notes, blocks, left, find } = look;
  const list = useRef<HTMLOListElement>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const texts = new Map(session.notes.parts.map(({ name, text }) => [name, text]));
  const [asked, setAsked] = useState<NotesChoice | null>(null);
  const asking = useRef(0);
  const { names, parts } = asked ?? session.notes;
  /** Shown at once; what is asked last is what stays, or what is kept if it was refused. */
  const arrange = async (next: readonly NotesPart[], as: NameChoice = names) => {
    const mine = ++asking.current;
    setAsked({ names: as, parts: next });
    const places = next.map(({ name, shown }) => ({ name, shown }));
    const isKept = await send({ type: 'arrangeNotes', names: as, places });
    if (mine === asking.current) setAsked(null);
    return isKept;
  };
  const moveTo = async (name: NotesSectionName, to: number) => {
    const next = parts.filter((part) => part.name !== name);
    const moved = parts.find((part) => part.name === name);
    if (moved === undefined) return;
    const held = document.activeElement;
    let kept: Promise<boolean> = Promise.resolve(false);
    flushSync(() => {
      kept = arrange([...next.slice(0, to), moved, ...next.slice(to)]);
    });
    // What moves in the page loses the focus, which stays with whoever moved it.
    if (held instanceof HTMLElement && list.current?.contains(held)) held.focus();
    if (!(await kept)) return;
    if (told.current !== null) {
      told.current.textContent = `“${HEADINGS[name]}” is now part ${to + 1} of ${parts.length}.`;
    }
  };
  const drag = useRowDrag<NotesSectionName>(list, (name, to) => void moveTo(name, to));
  const held = useRef<NotesSectionName | null>(null);
  useLayoutEffect(() => {
    // Let go of: the parts are as long again as they were, and it may be far from where it was seen.
    const name = drag.id === null ? held.current : null;
    held.current = drag.id;
    if (name === null) return;
    list.current?.querySelector(`[data-part="${name}"]`)?.scrollIntoView({ block: 'start' });
  }, [drag.id]);
  /** All parts fold to their headings, and the one that is held stays under the pointer. */
  const grab = (event: PointerEvent, name: NotesSectionName, at: number) => {
    const { currentTarget: grip } = event;
    const before = grip.getBoundingClientRect().top;
    flushSync(() => drag.begin(event, name, at));
    window.scrollBy(0, grip.getBoundingClientRect().top - before);
  };
  return (
    <section className="h-panel h-stack" aria-labelledby="notes-heading" data-testid="notes-panel">
      <div className="f-notes-head">
        <div>
          <h2 id="notes-heading">The notes</h2>
          <p className="h-muted h-small">
            As they will look in every export. What was recorded stays as it was.
          </p>
        </div>
        <SelectField
          label="Names"
          options={NAME_CHOICES.map((choice) => ({ value: choice, label: NAME_WORDS[choice] }))}
          value={names}
          onChange={(choice) => void arrange(parts, choice)}
          data-testid="notes-names"
        />
      </div>
      <div className="f-notes-paper">
        <p className="h-muted">
          {dateLine(notes)} · {durationLine(notes)}
        </p>
        <p>{summary(notes)}</p>
        <ol className="f-notes-parts" ref={list} data-dragging={drag.id !== null || undefined}>
          {parts.map((part, at) => (
            <NotesPartView
              key={part.name}
              part={{ ...part, text: texts.get(part.name) ?? null }}
              blocks={blocks.get(part.name) ?? []}
              said={notes.sections.find(({ name }) => name === part.name)?.text ?? null}
              left={left.get(part.name) ?? []}
              find={find}
              isFirst={at === 0}
              isLast={at === parts.length - 1}
              draggedBy={drag.id === part.name ? drag.by : null}
              onGrab={(event) => grab(event, part.name, at)}
              onMove={(by) => void moveTo(part.name, at + by)}
              onShow={(shown) =>
                void arrange(parts.map((one) => (one === part ? { ...part, shown } : one)))
              }
              onWrite={(text) => send({ type: 'writeSection', section: part.name, text })}
            />
          ))}
        </ol>
      </div>
      <p className="h-hidden" role="status" ref={told} />
    </section>
  );
}
