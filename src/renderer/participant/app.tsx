import { type ReactNode, useEffect } from 'react';
import { AnnounceRegion } from '../ui/light';
import type { Control } from './control';
import { type ControlState, seatOf } from './control-state';
import {
  ConnectingScreen,
  GoodbyeScreen,
  LinkGoneScreen,
  LinkIncompleteScreen,
  OverScreen,
  RemovedScreen,
} from './end-screens';
import { floorSentence, pageTitle } from './floor-words';
import { JoinScreen } from './join-screen';
import { LeftScreen } from './left-screen';
import { SessionScreen } from './session-screen';
import { useFloorBuzz } from './use-floor-buzz';
import { Connected } from './use-request';

export interface AppProps {
  readonly state: ControlState;
  readonly control: Control;
}

/** One page for one seat; which screen follows from the state alone. */
export function App({ state, control }: AppProps) {
  const title = pageTitle(state);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useFloorBuzz(state);

  return (
    <div className="p-page" data-testid="connection" data-state={state.phase}>
      <AnnounceRegion message={spoken(state)} />
      <Connected value={state.phase === 'joined' || state.phase === 'lobby'}>
        {screen(state, control)}
      </Connected>
    </div>
  );
}

function screen(state: ControlState, control: Control): ReactNode {
  switch (state.phase) {
    case 'connecting':
      return <ConnectingScreen failures={state.failures} onRetry={control.retry} />;
    case 'lobby':
      return <JoinScreen place={state} control={control} away={null} />;
    case 'closed':
      return closed(state, control);
    case 'reconnecting':
      if (state.last.kind === 'lobby') {
        return <JoinScreen place={state.last} control={control} away={state.away} />;
      }
      return seated(state, control);
    case 'joined':
      return seated(state, control);
  }
}

function closed(state: Extract<ControlState, { phase: 'closed' }>, control: Control): ReactNode {
  const { why, title, seat } = state;
  if (why === 'over') return <OverScreen {...{ title, seat, control }} />;
  if (why === 'removed') return <RemovedScreen title={title} onRetry={control.retry} />;
  if (why === 'forgotten') return <GoodbyeScreen title={title} />;
  if (why === 'incomplete') return <LinkIncompleteScreen hasSeat={seat !== null} />;
  return <LinkGoneScreen title={title} hasSeat={seat !== null} onRetry={control.retry} />;
}

function seated(state: ControlState, control: Control): ReactNode {
  const seat = seatOf(state);
  if (seat === null) return null;
  const away = state.phase === 'reconnecting' ? state.away : null;
  return seat.own.present ? (
    <SessionScreen seat={seat} control={control} away={away} />
  ) : (
    <LeftScreen seat={seat} control={control} away={away} />
  );
}

/** Lost connections are read out by their bar; the floor is read out here. */
function spoken(state: ControlState): string {
  if (state.phase !== 'joined' || !state.seat.own.present) return '';
  return floorSentence(state.seat);
}
