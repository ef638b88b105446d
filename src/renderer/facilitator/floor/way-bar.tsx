import { CircleDot, ListOrdered, Mic, RotateCw, Wand } from 'lucide-react';
import type { ReactNode } from 'react';
import type { WayId } from '../../../shared/session/way';
import { Menu } from '../../ui';
import { useSession } from '../app/running-context';
import type { Actions } from '../session/actions';
import { OrderChoice } from './order-choice';
import { RoundProgress } from './round-progress';
import { TimeBoxChoice } from './time-box-choice';

export interface WayBarProps {
  readonly actions: Actions;
  /** At the end of the bar. */
  readonly children: ReactNode;
}

/** The ways by name; everybody in the room sees which one it is. */
const WAY_WORDS: Record<WayId, { readonly label: string; readonly does: string }> = {
  open: { label: 'Open', does: 'Open floor: you give the floor' },
  queue: { label: 'Queue', does: 'Queue: the floor is offered to the next hand by itself' },
  goAround: { label: 'Round', does: 'Go-around: everybody once' },
  talkingStick: { label: 'Stick', does: 'Talking stick: who holds it hands it on' },
};

const ICONS: Record<WayId, ReactNode> = {
  open: <Mic aria-hidden="true" />,
  queue: <ListOrdered aria-hidden="true" />,
  goAround: <RotateCw aria-hidden="true" />,
  talkingStick: <Wand aria-hidden="true" />,
};

/** How the floor is passed on, in which order and for how long; the room sees all three. */
export function WayBar({ actions, children }: WayBarProps) {
  const { way, round } = useSession();
  return (
    <section className="f-way-bar" aria-label="How the floor is passed on">
      <div className="f-ways" data-way={way}>
        {(['open', 'queue'] as const).map((id) => (
          <WayButton key={id} id={id} chosen={way === id} onChoose={() => choose(id)} />
        ))}
        <Menu
          align="start"
          items={(['seat', 'group', 'quietest'] as const).map((order) => ({
            id: order,
            label: ROUND_WORDS[order],
            icon: <CircleDot aria-hidden="true" />,
            testId: `round-${order}`,
            onSelect: () => actions.run({ type: 'beginRound', order }),
          }))}
          trigger={<WayButton id="goAround" chosen={way === 'goAround'} />}
        />
        <WayButton
          id="talkingStick"
          chosen={way === 'talkingStick'}
          onChoose={() => choose('talkingStick')}
        />
      </div>
      {round === null ? <OrderChoice actions={actions} /> : <RoundProgress actions={actions} />}
      <TimeBoxChoice actions={actions} />
      <span className="f-push" />
      {children}
    </section>
  );

  function choose(id: Exclude<WayId, 'goAround'>) {
    actions.run({ type: 'chooseWay', way: id });
  }
}

const ROUND_WORDS = {
  seat: 'Go-around by seat',
  group: 'Go-around by group',
  quietest: 'Go-around, quietest first',
} as const;

function WayButton(props: {
  readonly id: WayId;
  readonly chosen: boolean;
  readonly onChoose?: () => void;
}) {
  // What is left is what a menu gives its trigger.
  const { id, chosen, onChoose, ...trigger } = props;
  const { label, does } = WAY_WORDS[id];
  return (
    <button
      type="button"
      {...trigger}
      {...(onChoose && { onClick: onChoose })}
      className="f-way"
      aria-pressed={chosen}
      title={does}
      data-testid={`way-${id}`}
    >
      {ICONS[id]}
      <span>{label}</span>
    </button>
  );
}
