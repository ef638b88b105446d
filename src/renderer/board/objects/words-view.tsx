import { useCallback, useLayoutEffect, useRef } from 'react';
import type { TextObject } from '../../../shared/board/object';
import type { BoardActions } from '../board-actions';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { RichText } from '../text/rich-text-view';
import { TextEditor } from '../text/text-editor';

export interface WordsViewProps {
  readonly words: TextObject;
  readonly session: BoardSession;
  readonly view: BoardView;
  readonly actions: BoardActions;
  readonly editing: boolean;
}

/** Words that stand on the board without a card, as large as they are. */
export function WordsView({ words, session, view, actions, editing }: WordsViewProps) {
  const element = useRef<HTMLDivElement>(null);
  const measure = useCallback(() => {
    const { current } = element;
    if (current !== null) view.index.measured(words.id, current.offsetWidth, current.offsetHeight);
  }, [view, words.id]);
  useLayoutEffect(measure);
  return (
    <div ref={element} className="hb-words" data-scale={words.scale} dir="auto">
      {editing ? (
        <TextEditor
          id={words.id}
          label="Words"
          {...{ session, actions }}
          text={words.text}
          onResize={measure}
        />
      ) : words.text === '' ? (
        <span className="hb-card-blank">No words yet</span>
      ) : (
        <RichText text={words.text} />
      )}
    </div>
  );
}
