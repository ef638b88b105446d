import { Check, Circle } from 'lucide-react';
import type { Moment } from '../../../shared/session/moment';
import { Button } from '../../ui';
import type { Actions } from '../session/actions';

export interface AnsweredButtonProps {
  readonly moment: Moment;
  readonly actions: Actions;
}

/** [K70] Says of a question that it was answered; pressed again, that it is open. */
export function AnsweredButton({ moment, actions }: AnsweredButtonProps) {
  const isAnswered = moment.answeredAt !== null;
  const { id, words } = moment;
  return (
    <Button
      icon={isAnswered ? <Check aria-hidden="true" /> : <Circle aria-hidden="true" />}
      aria-pressed={isAnswered}
      aria-label={words === '' ? undefined : `Answered: ${words}`}
      onClick={() => actions.run({ type: 'answerQuestion', moment: id, answered: !isAnswered })}
      data-testid="answered"
    >
      Answered
    </Button>
  );
}
