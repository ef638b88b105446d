import type { ConsoleRoom } from '../host/cofacilitators/console-room';
import type { LiveParts } from './live-parts';

/** [H87] The parts of a session, which tell the co-facilitators' consoles what the facilitator's window hears. */
export function alsoToConsoles(
  parts: LiveParts,
  consoles: () => Pick<ConsoleRoom, 'notify'>,
): LiveParts {
  return {
    ...parts,
    onEvents: (notice) => {
      parts.onEvents(notice);
      consoles().notify('session:events', notice);
    },
    onOnline: (online) => {
      parts.onOnline(online);
      consoles().notify('session:online', online);
    },
    onPutBack: (report) => {
      parts.onPutBack(report);
      consoles().notify('board:putBack', report);
    },
  };
}
