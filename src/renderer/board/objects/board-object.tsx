import { memo } from 'react';
import type { BoardObject as Read } from '../../../shared/board/object';
import { nameObject } from '../../../shared/board/object-operations';
import type { BoardActions } from '../board-actions';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { UnreadableCard } from '../card/unreadable-card';
import { AltSheet, ImageObjectView } from '../images';
import { InkObjectView } from '../ink/ink-object-view';
import { useObject } from '../use-board';
import { useLanding } from '../use-place';
import { AreaView } from './area-view';
import { WordsView } from './words-view';

export interface BoardObjectProps {
  readonly id: string;
  readonly session: BoardSession;
  readonly view: BoardView;
  readonly actions: BoardActions;
  readonly selected: boolean;
  readonly editing: boolean;
  /** Set back, as it is not among what was looked for. */
  readonly faded: boolean;
}

/** Areas lie under the links, everything else over them. */
const AREA_LAYER = -3_000_000;

/** One area, stroke, picture or words on the board; renders when it, and it alone, changes. */
export const BoardObject = memo(function BoardObject(props: BoardObjectProps) {
  const { id, session, view } = props;
  const entry = useObject(session, id);
  const landing = useLanding(view, id);
  if (entry === undefined) return null;
  const object = entry.read.ok ? entry.read.object : null;
  const at = landing ?? entry.at;
  const width = landing?.width ?? object?.width;
  const height = landing?.height ?? object?.height;
  const isWords = object?.type === 'text';
  return (
    <section
      className="hb-object"
      data-testid="object"
      data-entry-id={id}
      data-type={object?.type ?? 'unreadable'}
      data-selected={props.selected || undefined}
      data-dragging={landing !== null || undefined}
      data-editing={props.editing || undefined}
      data-faded={props.faded || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: objects are walked through and worked on by keys
      tabIndex={0}
      aria-label={object === null ? 'Something that cannot be read' : spoken(object)}
      style={{
        transform: `translate(${at.x}px, ${at.y}px)`,
        zIndex: object === null ? undefined : (object.type === 'area' ? AREA_LAYER : 0) + object.z,
        inlineSize: isWords || width == null ? undefined : `${width}px`,
        blockSize: isWords || height == null ? undefined : `${height}px`,
      }}
    >
      {object === null ? <UnreadableCard /> : <Content {...props} object={object} />}
    </section>
  );
});

function Content({ object, ...props }: BoardObjectProps & { readonly object: Read }) {
  switch (object.type) {
    case 'area':
      return <AreaView area={object} {...props} />;
    case 'text':
      return <WordsView words={object} {...props} />;
    case 'image':
      return (
        <>
          <ImageObjectView object={object} />
          {props.editing && (
            <AltSheet
              object={object}
              onSave={(alt) =>
                props.session.step((doc, origin) => nameObject(doc, object.id, alt, origin))
              }
              onClose={() => props.actions.letGo()}
            />
          )}
        </>
      );
    case 'ink':
      return <InkObjectView object={object} />;
  }
}

function spoken(object: Read): string {
  const locked = object.locked ? ', locked' : '';
  switch (object.type) {
    case 'area':
      return `Area ${object.name === '' ? 'without a name' : object.name}${locked}`;
    case 'text':
      return `Words${locked}: ${object.text === '' ? 'none yet' : object.text.slice(0, 160)}`;
    case 'image':
      return `Picture${locked}: ${object.alt === '' ? 'not described' : object.alt}`;
    case 'ink':
      return `Drawing${locked}`;
  }
}
