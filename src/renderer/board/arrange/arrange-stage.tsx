import { useLayoutEffect, useRef } from 'react';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { useSignal } from '../use-signal';
import { ArrangeHeadings } from './arrange-headings';
import type { BoardArranging } from './arranging';
import { GlideCanvas } from './glide-canvas';
import './arrange.css';

export interface ArrangeStageProps {
  readonly arranging: BoardArranging;
  readonly session: BoardSession;
  readonly view: BoardView;
}

/** What a proposal shows on the plane; stands in the viewport, over its layer. */
export function ArrangeStage({ arranging, session, view }: ArrangeStageProps) {
  const proposal = useSignal(arranging.proposal);
  const glide = useSignal(arranging.glide);
  const stage = useRef<HTMLDivElement>(null);
  const how = glide !== null ? 'far' : proposal !== null ? 'near' : null;
  useLayoutEffect(() => {
    const board = stage.current?.closest<HTMLElement>('.hb');
    if (how === null || board == null) return;
    // The cards are elsewhere in the tree, and glide by this word.
    board.setAttribute('data-arranging', how);
    return () => board.removeAttribute('data-arranging');
  }, [how]);
  if (how === null) return null;
  return (
    <div ref={stage} className="hb-arrange-stage" data-testid="arrange-stage">
      {glide !== null && <GlideCanvas {...{ glide, session, view }} onDone={arranging.glided} />}
      {proposal !== null && (
        <ArrangeHeadings headings={proposal.arrangement.headings} view={view} />
      )}
    </div>
  );
}
