import {
  Check,
  Pause,
  Play,
  SkipForward,
  Square,
  StepForward,
  Undo2,
  UserRound,
  X,
} from 'lucide-react';
import type { Session } from '../../../shared/session/session';
import { Button } from '../../ui';
import { useHearth } from '../app/hearth-context';
import type { Actions } from '../session/actions';
import { firstPressOnly } from '../session/first-press';
import { type FloorShown, undoWords } from './floor';
import { type NextUp, shortLabel } from './next-up';
import { ReassignMenu } from './reassign-menu';

export interface FloorButtonsProps {
  readonly session: Session;
  readonly floor: FloorShown;
  readonly next: NextUp | null;
  readonly actions: Actions;
}

/** Pass on and end: large, and always in the same places. */
export function FloorButtons({ session, floor, next, actions }: FloorButtonsProps) {
  const idle = floor.kind === 'silence';
  if (floor.kind === 'paused') {
    return (
      <div className="f-floor-buttons" onClickCapture={firstPressOnly}>
        <Button
          size="l"
          variant="primary"
          icon={<Play aria-hidden="true" />}
          onClick={() => actions.run({ type: 'unpause' })}
          keyHint="Space"
          data-testid="unpause"
        >
          Go on
        </Button>
      </div>
    );
  }
  if (floor.kind === 'offered')
    return <OfferButtons session={session} floor={floor} actions={actions} />;
  return (
    <div className="f-floor-buttons" onClickCapture={firstPressOnly}>
      <Button
        size="l"
        icon={<Square aria-hidden="true" />}
        disabled={idle}
        onClick={actions.release}
        data-testid="end-turn"
      >
        End
      </Button>
      <Button
        size="l"
        className="f-next"
        variant={idle && next === null ? 'quiet' : 'primary'}
        icon={<StepForward aria-hidden="true" />}
        disabled={idle && next === null}
        onClick={actions.passOn}
        keyHint="Space"
        title={passTitle(session, next)}
        data-testid="pass-on"
      >
        <span className="h-truncate" data-testid="next">
          {next === null ? 'Pass on' : `Pass on to ${next.short}`}
        </span>
      </Button>
    </div>
  );
}

/** Whoever it is offered to begins, does not, or (in a go-around) passes. */
function OfferButtons(props: {
  readonly session: Session;
  readonly floor: Extract<FloorShown, { kind: 'offered' }>;
  readonly actions: Actions;
}) {
  const { session, floor, actions } = props;
  const { id } = floor.person;
  const inRound = session.round?.waiting.includes(id) === true;
  return (
    <div className="f-floor-buttons" onClickCapture={firstPressOnly}>
      <Button
        size="l"
        icon={inRound ? <SkipForward aria-hidden="true" /> : <X aria-hidden="true" />}
        onClick={() =>
          inRound ? actions.run({ type: 'passRound', person: id }) : actions.release()
        }
        title={inRound ? 'Not now: they are asked once more at the end' : 'Take the offer back'}
        data-testid={inRound ? 'pass-round' : 'end-turn'}
      >
        {inRound ? 'Passes' : 'Withdraw'}
      </Button>
      <Button
        size="l"
        className="f-next"
        variant="primary"
        icon={<Check aria-hidden="true" />}
        onClick={actions.passOn}
        keyHint="Space"
        data-testid="pass-on"
      >
        <span className="h-truncate" data-testid="begin-turn">
          {shortLabel(session, floor.person.label)} begins
        </span>
      </Button>
    </div>
  );
}

function passTitle({ way }: Session, next: NextUp | null): string {
  if (next !== null) return `Next: ${next.person.label}, ${next.why}`;
  if (way === 'talkingStick') return 'Who holds the stick says who has it next';
  return 'No hand is up: the floor falls silent';
}

/** Seldom pressed, but at once: smaller, in one row. */
export function FloorMore({ session, floor, actions }: Omit<FloorButtonsProps, 'next'>) {
  const { may } = useHearth();
  const undo = undoWords(session);
  return (
    <div className="f-floor-more">
      {floor.kind === 'held' && (
        <ReassignMenu
          session={session}
          turn={floor.turn}
          speakers={floor.people}
          actions={actions}
        />
      )}
      {floor.kind !== 'paused' && (
        <Button
          variant="ghost"
          icon={<Pause aria-hidden="true" />}
          onClick={() => actions.run({ type: 'pause' })}
          title="Pause: no clock runs until you go on"
          data-testid="pause"
        >
          Pause
        </Button>
      )}
      {may('speakMyself') && (
        <Button
          variant="ghost"
          icon={<UserRound aria-hidden="true" />}
          onClick={() => actions.run({ type: 'speakMyself' })}
          title="You speak yourself: from a seat of your own, which is not counted"
          data-testid="speak-myself"
        >
          I speak
        </Button>
      )}
      <Button
        variant="ghost"
        icon={<span className="f-unknown">?</span>}
        onClick={() => actions.give(null)}
        title="Somebody speaks whose name you do not know"
        data-testid="speak-unknown"
      >
        Unknown
      </Button>
      <Button
        variant="ghost"
        className="f-undo"
        icon={<Undo2 aria-hidden="true" />}
        disabled={undo === null}
        onClick={actions.undo}
        title={undo === null ? 'Nothing to undo' : `Undo: ${undo} (U)`}
        data-testid="undo"
      >
        <span className="h-truncate">{undo === null ? 'Undo' : `Undo: ${undo}`}</span>
      </Button>
    </div>
  );
}
