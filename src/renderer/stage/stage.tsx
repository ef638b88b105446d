import type { StageBridge } from '../../shared/protocol/stage';
import { HearthMark } from '../ui/light';
import { Celebration } from './celebration';
import { Conversation } from './conversation';
import { JoinCorner, JoinView } from './join';
import { StageBoard } from './stage-board';
import { type Shown, usePicture } from './use-picture';

/** The second window: what the room sees, as the facilitator chose it. */
export function Stage({ bridge }: { readonly bridge: StageBridge }) {
  const { shown, look } = usePicture(bridge);
  if (shown === undefined) return null;
  if (shown === null) return <Curtain words="No session is running." />;
  const { room, choice } = shown.picture;
  return (
    <div
      className="s-stage"
      data-testid="stage"
      data-view={choice.view}
      data-floor={room.paused ? 'paused' : room.floor.kind}
    >
      <View shown={shown} look={choice.follow ? look : null} />
      <Celebration shown={shown} />
    </div>
  );
}

function View(props: {
  readonly shown: Shown;
  readonly look: Parameters<typeof StageBoard>[0]['look'];
}) {
  const { shown, look } = props;
  const { room, choice, join } = shown.picture;
  if (room.phase === 'closed') return <Curtain words="The session is over. Thank you." />;
  switch (choice.view) {
    case 'blank':
      return <Curtain words="" />;
    case 'join':
      return <JoinView room={room} join={join} />;
    case 'board':
      return (
        <>
          <StageBoard shown={shown} look={look} />
          {choice.joinCorner && join !== null && <JoinCorner join={join} />}
        </>
      );
    case 'conversation':
      return (
        <>
          <Conversation shown={shown} />
          {choice.joinCorner && join !== null && <JoinCorner join={join} />}
        </>
      );
  }
}

function Curtain({ words }: { readonly words: string }) {
  return (
    <main className="s-curtain">
      <HearthMark />
      <p>{words}</p>
    </main>
  );
}
