import { MessageCircle } from 'lucide-react';
import { ActionButton } from './action-button';
import type { Control } from './control';
import type { Seat } from './control-state';
import { OwnScreen } from './own-screen';
import { Problem } from './problem';
import { Question } from './question';
import { useRequest } from './use-request';

export interface OwnOfferProps {
  readonly seat: Seat;
  readonly control: Control;
}

type Words = {
  readonly title: string;
  readonly hint: string;
  readonly take: string;
  readonly decline: string;
};

/** The floor is offered: take it, or say not now without a reason. */
export function OwnOffer({ seat, control }: OwnOfferProps) {
  const { run, busy, problem } = useRequest(control);
  const { room } = seat.heard;
  const inRound = room.round?.waiting.includes(seat.own.person) === true;
  const words = wordsFor(seat, inRound);
  return (
    <OwnScreen
      kind="offered"
      title={words.title}
      actions={
        <>
          <Problem text={problem} />
          <ActionButton
            variant="primary"
            block
            className="p-huge"
            icon={<MessageCircle aria-hidden="true" />}
            loading={busy}
            data-testid="take-floor"
            onClick={() => void run({ type: 'takeFloor' })}
          >
            {words.take}
          </ActionButton>
          <ActionButton
            size="l"
            block
            className="p-decline"
            disabled={busy}
            data-testid={inRound ? 'pass-round' : 'decline-floor'}
            onClick={() => void run({ type: inRound ? 'passRound' : 'releaseFloor' })}
          >
            {words.decline}
          </ActionButton>
        </>
      }
    >
      <p className="p-own-hint">{words.hint}</p>
      <Question text={room.question} />
    </OwnScreen>
  );
}

function wordsFor({ heard }: Seat, inRound: boolean): Words {
  const { way, round } = heard.room;
  if (inRound) {
    return {
      title: 'It is your turn',
      hint:
        round?.lap === 2
          ? 'You are asked once more; passing is fine.'
          : 'Begin when you like. If you pass, you are asked once more at the end.',
      take: 'Begin',
      decline: 'Pass',
    };
  }
  return {
    title: way === 'talkingStick' ? 'The stick is handed to you' : 'The floor is yours',
    hint: 'If you want it. Take your time: your turn begins when you press.',
    take: way === 'talkingStick' ? 'Take the stick' : 'Take it',
    decline: 'Not now',
  };
}
