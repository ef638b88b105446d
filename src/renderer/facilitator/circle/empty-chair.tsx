import { Armchair } from 'lucide-react';
import type { PlacedSeat } from './ring-layout';

/** The chair of a group nobody came for. */
export function EmptyChair(props: {
  readonly at: PlacedSeat;
  readonly style: number;
  readonly name: boolean;
}) {
  const { at, style, name } = props;
  return (
    <li className="f-place-at" style={{ translate: `${at.x}px ${at.y}px` }}>
      <div className="f-chair-of" data-heard="chair" data-group={style}>
        <span className="f-chair-back">
          <Armchair aria-hidden="true" />
        </span>
        <span className="f-bench" />
      </div>
      <span className={name ? 'f-chair-name' : 'h-hidden'}>Empty</span>
    </li>
  );
}
