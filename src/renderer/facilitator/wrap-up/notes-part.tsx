import { ArrowDown, ArrowUp, GripVertical, Pencil } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { blocksText, type NotesBlock } from '../../../shared/notes/block';
import type { FindNames, NameLeft } from '../../../shared/notes/names-left';
import { HEADINGS } from '../../../shared/notes/sections';
import type { NotesPart } from '../../../shared/session/notes-choice';
import { Button, CheckField, IconButton } from '../../ui';
import { NamesLine } from '../naming';
import { BlocksView, TypedView } from './blocks-view';
import { Fold } from './fold';
import { PartEditor } from './part-editor';

export interface NotesPartProps {
  readonly part: NotesPart;
  /** What the session says there, and what is said instead, as people are called now. */
  readonly blocks: readonly NotesBlock[];
  readonly said: string | null;
  /** Whom it names though the notes do not, and how that is found in what is typed. */
  readonly left: readonly NameLeft[];
  readonly find: FindNames;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** By how many pixels it is dragged; null if it is not. */
  readonly draggedBy: number | null;
  readonly onGrab: (event: PointerEvent) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onShow: (shown: boolean) => void;
  /** True once it is kept; null for what the session says. */
  readonly onWrite: (text: string | null) => Promise<boolean>;
}

/** [X71] A part of the notes as it will look, which can be moved, switched off and written anew in place. */
export function NotesPartView(props: NotesPartProps) {
  const { part, blocks, said, left, find, isFirst, isLast, draggedBy, onMove, onShow, onWrite } =
    props;
  const [edited, setEdited] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const heading = HEADINGS[part.name];
  const close = () => {
    flushSync(() => setEdited(false));
    pencil.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (event.key === 'ArrowUp' ? !isFirst : !isLast) onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  // biome-ignore-start lint/a11y/noStaticElementInteractions: keys of the buttons in it, and more of them
  return (
    <li
      className="f-notes-part"
      data-shown={part.shown}
      data-part={part.name}
      data-testid={`part-${part.name}`}
      tabIndex={-1}
      data-dragged={draggedBy !== null || undefined}
      style={draggedBy === null ? undefined : { translate: `0 ${draggedBy}px` }}
      onKeyDown={keys}
    >
      <div className="f-notes-part-head">
        <span
          className="f-grip"
          title="Drag to another place"
          onPointerDown={props.onGrab}
          data-testid="part-grip"
        >
          <GripVertical aria-hidden="true" />
        </span>
        <h3>{heading}</h3>
        <CheckField
          label="In the notes"
          aria-label={`“${heading}” is in the notes`}
          checked={part.shown}
          onChange={(event) => onShow(event.target.checked)}
          data-testid="part-shown"
        />
        <IconButton
          label={`Move “${heading}” up`}
          keyHint="Alt ↑"
          icon={<ArrowUp aria-hidden="true" />}
          aria-disabled={isFirst}
          onClick={() => !isFirst && onMove(-1)}
          data-testid="part-up"
        />
        <IconButton
          label={`Move “${heading}” down`}
          keyHint="Alt ↓"
          icon={<ArrowDown aria-hidden="true" />}
          aria-disabled={isLast}
          onClick={() => !isLast && onMove(1)}
          data-testid="part-down"
        />
        <IconButton
          ref={pencil}
          label={`Write “${heading}” anew`}
          icon={<Pencil aria-hidden="true" />}
          disabled={!part.shown || edited}
          onClick={() => setEdited(true)}
          data-testid="part-edit"
        />
      </div>
      {part.shown && edited && (
        <PartEditor
          heading={heading}
          text={part.text ?? blocksText(blocks)}
          find={find}
          onCancel={close}
          onSave={async (text) => {
            if (await onWrite(text)) close();
          }}
        />
      )}
      {part.shown && !edited && (
        <Fold all={`of “${heading}”`}>
          <div className="f-notes-content">
            {said === null ? <BlocksView blocks={blocks} /> : <TypedView text={said} />}
          </div>
        </Fold>
      )}
      {part.shown && !edited && (
        <NamesLine left={left} where={part.text === null ? 'recorded' : 'written'} />
      )}
      {part.shown && !edited && part.text !== null && (
        <p className="f-notes-rewritten h-small">
          <span className="h-muted">Written by you. What was recorded stays as it was.</span>
          <Button variant="ghost" onClick={() => void onWrite(null)} data-testid="part-as-recorded">
            As it was recorded
          </Button>
        </p>
      )}
    </li>
  );
  // biome-ignore-end lint/a11y/noStaticElementInteractions: as above
}
