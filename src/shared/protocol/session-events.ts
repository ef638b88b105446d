import { type GenericSchema, variant } from 'valibot';
import type { SessionEvent } from '../session/events';
import { commitmentEvent } from './commitments';
import { correctionEvent, floorEvent } from './events-floor';
import { debateEvent, momentEvent } from './events-moments';
import { lifeEvent, personEvent, queueEvent } from './events-people';
import { votingEvent } from './events-voting';
import { notesEvent } from './notes-choice';

/** [W6] One event as it stands in a session's log on disk. */
export const sessionEvent: GenericSchema<unknown, SessionEvent> = variant('type', [
  lifeEvent,
  personEvent,
  queueEvent,
  floorEvent,
  correctionEvent,
  momentEvent,
  debateEvent,
  votingEvent,
  commitmentEvent,
  notesEvent,
]);
