import { Ellipsis, Image, Lock, PenLine, Plus, Type } from 'lucide-react';
import { useId } from 'react';
import type { ImageObject, TextObject } from '../../../shared/board/object';
import type { OutlinePart } from '../../../shared/board/outline-parts';
import { BareIconButton } from '../../ui/bare-icon-button';
import { Button } from '../../ui/button';
import { objectOf } from '../board-entries';
import { ImageObjectView } from '../images/image-object-view';
import { TextEditor } from '../text/text-editor';
import { useObject } from '../use-board';
import { type EntryRowProps, UnreadableRow, Words } from './card-row';
import { useOutline } from './outline-context';
import { countWords, partTitle } from './outline-words';

/** Words or a picture in the outline; renders when it changes. */
export function ObjectRow({ id, editing, isCurrent }: EntryRowProps) {
  const { session, actions } = useOutline();
  const entry = useObject(session, id);
  const words = useId();
  if (entry === undefined) return null;
  const object = objectOf(entry);
  const isText = object?.type === 'text';
  const isImage = object?.type === 'image';
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <article
      className="ho-card ho-object"
      data-testid="outline-object"
      data-type={object?.type}
      data-entry-id={id}
      data-row-focus
      data-editing={editing || undefined}
      tabIndex={tabIndex}
      aria-label={isText ? 'Words' : isImage ? 'Picture' : 'Something that cannot be read'}
      aria-describedby={isText ? words : undefined}
    >
      {!isText && !isImage ? (
        <UnreadableRow {...{ id, isCurrent }} />
      ) : (
        <>
          <header className="ho-card-head">
            <span className="ho-object-mark">
              {isText ? <Type aria-hidden="true" /> : <Image aria-hidden="true" />}
              {isText ? 'Words' : 'Picture'}
            </span>
            {object.locked && (
              <Lock className="ho-lock" role="img" aria-label="Only the facilitator changes it" />
            )}
            <span className="ho-card-keys">
              <BareIconButton
                label={isText ? 'What to do with these words' : 'What to do with this picture'}
                title="More (.)"
                icon={<Ellipsis aria-hidden="true" />}
                tabIndex={tabIndex}
                data-testid="row-more"
                onClick={() => actions.open({ what: 'entry', id })}
              />
            </span>
          </header>
          {isImage && <PictureRow object={object} />}
          {isText && editing && <WordsEditor object={object} />}
          {isText && !editing && (
            <Words id={id} text={object.text} wordsId={words} {...{ tabIndex }} />
          )}
        </>
      )}
    </article>
  );
}

function PictureRow({ object }: { readonly object: ImageObject }) {
  return (
    <figure className="ho-picture">
      <div className="ho-picture-frame">
        <ImageObjectView object={object} />
      </div>
      <figcaption dir="auto">{object.alt === '' ? 'Not described' : object.alt}</figcaption>
    </figure>
  );
}

function WordsEditor({ object }: { readonly object: TextObject }) {
  const { session, actions } = useOutline();
  return (
    <>
      <div className="hb-bar ho-edit-bar" role="toolbar" aria-label="These words">
        <Button variant="primary" data-testid="row-done" onClick={() => actions.letGo()}>
          Done
        </Button>
      </div>
      <TextEditor
        id={object.id}
        label="Words"
        text={object.text}
        {...{ session, actions }}
        onResize={NOTHING}
      />
    </>
  );
}

/** The list measures its rows itself. */
const NOTHING = () => undefined;

/** All strokes of a part in one line. */
export function InkRow({
  ids,
  isCurrent,
}: {
  readonly ids: readonly string[];
  readonly isCurrent: boolean;
}) {
  const { actions, permissions } = useOutline();
  const [first] = ids;
  const words = ids.length === 1 ? '1 stroke of ink' : `${ids.length} strokes of ink`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of the list, not fields
    <div
      className="ho-line ho-ink"
      data-testid="outline-ink"
      data-row-focus
      role="group"
      aria-label={words}
      tabIndex={isCurrent ? 0 : -1}
    >
      <PenLine aria-hidden="true" />
      <span>{words}</span>
      {permissions.objects && first !== undefined && (
        <BareIconButton
          label="What to do with this ink"
          icon={<Ellipsis aria-hidden="true" />}
          tabIndex={isCurrent ? 0 : -1}
          data-testid="row-more"
          onClick={() => actions.open({ what: 'entry', id: first })}
        />
      )}
    </div>
  );
}

interface PartRowProps {
  readonly part: OutlinePart;
  readonly count: number;
  readonly level: number;
  readonly isCurrent: boolean;
}

/** The heading of a part; of an area with what can be done there. */
export function PartRow({ part, count, level, isCurrent }: PartRowProps) {
  const { session, actions, names, permissions } = useOutline();
  const area = part.by === 'area' ? part.id : '';
  const object = objectOf(useObject(session, area));
  const title = partTitle(part, session, names);
  const heading = useId();
  const tabIndex = isCurrent ? 0 : -1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of the list, not fields
    <div
      className="ho-part"
      data-testid="outline-part"
      data-by={part.by}
      data-entry-id={part.by === 'area' ? area : undefined}
      data-row-focus
      style={object?.type === 'area' ? { borderColor: `var(--h-tint-${object.tint})` } : undefined}
      role="group"
      aria-labelledby={heading}
      tabIndex={tabIndex}
    >
      <h3 id={heading} aria-level={Math.min(6, level + 2)} dir="auto">
        {title}
        <span className="h-hidden">, {countWords(count)}</span>
      </h3>
      <span className="ho-count" aria-hidden="true">
        {count}
      </span>
      {object?.locked && (
        <Lock className="ho-lock" role="img" aria-label="Only the facilitator changes it" />
      )}
      {part.by === 'area' && (
        <span className="ho-card-keys">
          {permissions.cards && (
            <BareIconButton
              label={`Write a card into ${title}`}
              title="Write a card here"
              icon={<Plus aria-hidden="true" />}
              tabIndex={tabIndex}
              data-testid="area-add"
              onClick={() => actions.aim({ to: 'area', id: area })}
            />
          )}
          <BareIconButton
            label={`What to do with the area ${title}`}
            title="More (.)"
            icon={<Ellipsis aria-hidden="true" />}
            tabIndex={tabIndex}
            data-testid="row-more"
            onClick={() => actions.open({ what: 'entry', id: area })}
          />
        </span>
      )}
    </div>
  );
}
