import { accept, type Decision, type Now } from './commands';
import { nextTurn } from './floor-checks';
import { stillHere } from './fold-floor';
import { withFollowUp } from './follow-up';
import type { Session } from './session';

/** [F10] In a pause nobody's clock runs. */
export function decidePause(session: Session, { at }: Now): Decision {
  return session.pause === null ? accept({ type: 'sessionPaused', at }) : accept();
}

/** [F10] Who was cut short goes on; otherwise the floor is free. */
export function decideUnpause(session: Session, { at }: Now): Decision {
  if (session.pause === null) return accept();
  const goesOn = stillHere(session, session.pause.speakers).length > 0;
  const turn = goesOn ? nextTurn(session) : null;
  return accept(...withFollowUp(session, [{ type: 'sessionUnpaused', at, turn }], at));
}
