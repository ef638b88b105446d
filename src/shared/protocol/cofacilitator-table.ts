import { COFACILITATOR_COMMANDS, type CofacilitatorRow } from '../session/cofacilitator';
import type { Command } from '../session/commands';
import type { IpcChannel, IpcNoticeChannel } from './ipc';

const LIBRARY = no('Other sessions, and what is on the laptop’s disk, are not this session’s.');
const MEMORY = no(
  'What is remembered of all sessions is the facilitator’s, and names people of others.',
);
const CERTIFICATE = no('A certificate and its key are files of the laptop, chosen there.');
const STAGE = no('The stage is a window of the laptop; who stands there sees what it shows.');
const NOTES = no('Notes are written to the laptop’s disk.');
const PHONES = no('Their link ends with the session; what leaves it is the facilitator’s to say.');
const ROOM = no('The room check is about the laptop’s networks, and connects to its own window.');
const ENTRANCE = no('Who gets in, and by what link, is the facilitator’s to say.');
const LINKS = no(
  'Who may help is the facilitator’s to say: nobody passes on what they were given.',
);

/** [H86] What a co-facilitator's console may call; a channel without a row does not compile. */
export const COFACILITATOR_CALLS: Readonly<Record<IpcChannel, CofacilitatorRow>> = {
  'session:running': yes('The console shows the session that it is for.'),
  'session:command': yes('What the session is asked for; which commands, says their own table.'),
  'session:chooseAddress': no('Another address moves everybody’s code; it is read off the laptop.'),
  'session:letIn': ENTRANCE,
  'session:turnAway': ENTRANCE,
  'session:renewLink': ENTRANCE,
  'session:switchCode': ENTRANCE,
  'session:close': no('A session is closed where its notes are written, and once for all.'),
  'library:list': LIBRARY,
  'library:start': LIBRARY,
  'library:read': LIBRARY,
  'library:delete': LIBRARY,
  'library:boardHistory': no(
    'It holds what people took off the board; only the laptop shows that.',
  ),
  'library:amend': LIBRARY,
  'library:settings': LIBRARY,
  'library:changeSettings': LIBRARY,
  'retention:look': LIBRARY,
  'retention:keep': LIBRARY,
  'retention:deleteNow': LIBRARY,
  'retention:forgetKept': LIBRARY,
  'retention:clockIsRight': LIBRARY,
  'room:look': ROOM,
  'room:signal': ROOM,
  'stage:state': STAGE,
  'stage:open': STAGE,
  'stage:close': STAGE,
  'stage:choose': STAGE,
  'stage:display': STAGE,
  'stage:look': STAGE,
  'library:import': LIBRARY,
  'library:importBeside': LIBRARY,
  'library:saveFile': LIBRARY,
  'backup:state': LIBRARY,
  'backup:choose': LIBRARY,
  'backup:stop': LIBRARY,
  'notes:cancelExport': NOTES,
  'notes:forMail': NOTES,
  'notes:chooseFolder': NOTES,
  'notes:agreement': NOTES,
  'notes:export': NOTES,
  'wrapUp:phones': PHONES,
  'wrapUp:offer': PHONES,
  'wrapUp:leave': PHONES,
  'memory:shelves': MEMORY,
  'memory:arrange': MEMORY,
  'memory:search': MEMORY,
  'memory:overTime': MEMORY,
  'memory:notHeard': MEMORY,
  'memory:people': MEMORY,
  'memory:commitments': MEMORY,
  'memory:settle': MEMORY,
  'memory:carry': MEMORY,
  'memory:expected': MEMORY,
  'certificate:state': CERTIFICATE,
  'certificate:choose': CERTIFICATE,
  'certificate:again': CERTIFICATE,
  'certificate:clear': CERTIFICATE,
  'cofacilitators:list': LINKS,
  'cofacilitators:make': LINKS,
  'cofacilitators:revoke': LINKS,
};

/** [H86] What a co-facilitator's console is told unasked. */
export const COFACILITATOR_NOTICES: Readonly<Record<IpcNoticeChannel, CofacilitatorRow>> = {
  'session:events': yes('What happens is what the console shows.'),
  'session:online': yes('Whose phone is connected decides who can be offered the floor.'),
  'session:join': yes('Whoever comes late is shown the code by whoever stands nearest.'),
  'board:putBack': yes('The co-facilitator is on the board, and wonders what happened there.'),
  'app:unsaved': yes('Who leads a session knows whether it is saved.'),
  'session:waiting': ENTRANCE,
  'room:facts': ROOM,
  'room:signal': ROOM,
  'stage:changed': STAGE,
  'host:heavy': no('Who stands out is named to the facilitator alone, who may pause them.'),
  'library:wanted': LIBRARY,
  'settings:wanted': LIBRARY,
  'backup:changed': LIBRARY,
  'app:notice': no('These sentences are about the laptop, and may name other sessions.'),
  'notes:progress': NOTES,
  'wrapUp:changed': PHONES,
  'cofacilitators:changed': LINKS,
};

/** Something that a console may be able to do: a call, or a command to the running session. */
export type Capability = IpcChannel | Command['type'];

/** What a bridge tells of itself: everything in the facilitator's window, else only these. */
export type Capabilities = 'all' | readonly Capability[];

/** What a co-facilitator's console can do, by both tables. */
export function cofacilitatorCapabilities(): readonly Capability[] {
  // Object.entries forgets the keys' type; both tables have exactly these.
  const rows = Object.entries({ ...COFACILITATOR_CALLS, ...COFACILITATOR_COMMANDS }) as [
    Capability,
    CofacilitatorRow,
  ][];
  return rows.filter(([, { may }]) => may).map(([name]) => name);
}

function yes(why: string): CofacilitatorRow {
  return { may: true, why };
}

function no(why: string): CofacilitatorRow {
  return { may: false, why };
}
