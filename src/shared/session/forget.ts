import type { SessionEvent } from './events';
import type { MomentId, PersonId } from './ids';
import { renamedEvent } from './own-words';
import { dotsIn } from './voting';

/**
 * [P13] A session's log without what somebody gave of themselves: their names and labels are `label`
 * throughout, in what the facilitator wrote for the notes too [X73], the words of the moments they marked and
 * [B47] the dots they gave are gone; everything else is as it was, so that the session it folds to is the same
 * as the one after `personForgotten`. What others wrote is theirs and stays, and so does what came after the
 * forgetting.
 * Events that have nothing of theirs are the same objects.
 */
export function redactEvents(
  events: readonly SessionEvent[],
  person: PersonId,
  label: string,
): readonly SessionEvent[] {
  const own = new Set<MomentId>();
  const done = events.findIndex((e) => e.type === 'personForgotten' && e.person === person);
  const until = done < 0 ? events.length : done;
  const instead = new Map<string, string>();
  for (const event of events.slice(0, until)) {
    const isNamed = event.type === 'personJoined' || event.type === 'personChanged';
    if (!isNamed || event.person !== person) continue;
    for (const name of [event.name, event.label]) if (name !== label) instead.set(name, label);
  }
  return events.map((event, at) => {
    if (at >= until) return event;
    switch (event.type) {
      case 'personJoined':
      case 'personChanged': {
        const isNamed = event.person === person && (event.name !== label || event.label !== label);
        return isNamed ? { ...event, name: label, label } : event;
      }
      case 'momentMarked':
        if (event.by !== person) return event;
        own.add(event.moment);
        return event.words === '' ? event : { ...event, words: '' };
      case 'momentChanged':
        return own.has(event.moment) && event.words !== '' ? { ...event, words: '' } : event;
      case 'votesCast': {
        const isTheirs = event.person === person && dotsIn(event.dots) > 0;
        return isTheirs ? { ...event, dots: {} } : event;
      }
      default:
        return renamedEvent(event, instead);
    }
  });
}

/** [P13] The log without what anybody gave of themselves whom it says is to be forgotten. */
export function redactForgotten(events: readonly SessionEvent[]): readonly SessionEvent[] {
  return events.reduce<readonly SessionEvent[]>(
    (log, event) =>
      event.type === 'personForgotten' ? redactEvents(log, event.person, event.label) : log,
    events,
  );
}
