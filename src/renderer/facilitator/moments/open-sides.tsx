import { Scale } from 'lucide-react';
import { runningDebate } from '../../../shared/session/debate';
import { kindOf, type Moment } from '../../../shared/session/moment';
import type { Session } from '../../../shared/session/session';
import { Button } from '../../ui';
import type { Actions } from '../session/actions';

/** The names that sides have until somebody gives them better ones. */
const SIDES = ['For', 'Against'] as const;

/** One tap gives a debate that was just marked its two sides and their clocks. */
export function OpenSides(props: { readonly session: Session; readonly actions: Actions }) {
  const { session, actions } = props;
  const moment = debateWithoutSides(session);
  if (moment === undefined) return null;
  return (
    <Button
      icon={<Scale aria-hidden="true" />}
      keyHint="D"
      onClick={() => actions.run({ type: 'openDebate', moment: moment.id, sides: [...SIDES] })}
      data-testid="debate-open"
    >
      Open sides
    </Button>
  );
}

/** The latest moment, if it is a debate that has no sides yet and none runs. */
export function debateWithoutSides(session: Session): Moment | undefined {
  const latest = session.moments.at(-1);
  const isDebate = latest !== undefined && kindOf(latest) === 'debate';
  if (!isDebate || runningDebate(session) !== undefined) return undefined;
  return session.debates.some(({ moment }) => moment === latest.id) ? undefined : latest;
}
