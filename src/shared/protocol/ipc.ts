import {
  array,
  boolean,
  type GenericSchema,
  literal,
  maxLength,
  null_,
  object,
  pipe,
  string,
  union,
} from 'valibot';
import type { Card } from '../board/card';
import type { BoardSnapshot } from '../board/snapshot';
import type { HostFacts } from '../room-check';
import type { Refusal } from '../session/commands';
import type { SessionEvent } from '../session/events';
import type { GroupId, PersonId } from '../session/ids';
import type { Session, SessionMs } from '../session/session';
import type { FacilitatorView } from '../session/views';
import type { BackupState } from './backup';
import { type CertificateState, certificateFiles, certificateMissing } from './certificate';
import {
  byCofacilitator,
  type Cofacilitator,
  type MadeCofacilitator,
  newCofacilitator,
} from './cofacilitators';
import { amendCommand, facilitatorCommand, newSession } from './commands';
import type { Carriers } from './control';
import { type ExportProgress, exportRequest } from './exports';
import { type ImportOutcome, importSource } from './hearth-file';
import type { HeavyReport } from './heavy';
import { MEMORY_REQUESTS, type MemoryAnswers } from './ipc-memory';
import { RETENTION_REQUESTS, type RetentionAnswers } from './ipc-retention';
import { type SessionSummary, sessionId } from './library';
import type { PutBackReport } from './put-back';
import { type PageSignal, pageSignal } from './room-check';
import { type Settings, settingsChange } from './settings';
import { type StageState, stageChoice, stageDisplay, stageLook } from './stage';
import type { Phones } from './wrap-up';

/** How the room gets in; shown on the lobby panel. */
export type JoinAccess = {
  /** The whole link, for the QR code. */
  readonly link: string;
  /** The part a person types: `192.0.2.2:4747`. */
  readonly address: string;
  /** The six characters a person types after it; null while the code is switched off. */
  readonly code: string | null;
  /** This machine's addresses, the likeliest first. */
  readonly addresses: readonly HostAddress[];
};

/** [H71] Somebody who asked for a seat and waits to be let in. */
export type AskedIn = {
  /** Made up by the host, for as long as they wait. */
  readonly id: string;
  readonly name: string;
  readonly group: GroupId | null;
  /** Whether they say that they lead the organisation or a part of it. */
  readonly leader: boolean;
  /** Whether their page is connected; phones sleep. */
  readonly here: boolean;
};

export type HostAddress = {
  readonly address: string;
  /** The network interface as the system calls it. */
  readonly network: string;
  readonly chosen: boolean;
};

/** How the facilitator's own window reaches the board, over the loopback interface. */
export type BoardAccess = {
  readonly relayUrl: string;
  readonly signallingUrl: string;
  readonly room: string;
  readonly carriers: Carriers;
};

/** [W12] Everything, and how many events have come so far: what comes next follows, or was missed. */
export type NumberedView = FacilitatorView & { readonly count: number };

/** What happened since: the events that make of a session of `from` events the next one. */
export type EventsNotice = {
  /** The session's id. */
  readonly session: string;
  readonly from: number;
  readonly events: readonly SessionEvent[];
  /** The session clock when it was sent. */
  readonly now: SessionMs;
  readonly online: readonly PersonId[];
};

/** The running session as the facilitator's window needs it. */
export type Running = {
  readonly view: NumberedView;
  readonly join: JoinAccess;
  readonly waiting: readonly AskedIn[];
  readonly board: BoardAccess;
  /** A sentence about what happened before the window opened (a cut, a repair), or null. */
  readonly notice: string | null;
};

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal | { code: string; message: string } };

export type PastSession = {
  readonly session: Session;
  readonly cards: readonly Card[];
  /** All that is on the board of a session that is over; left out while it runs. */
  readonly board?: BoardSnapshot;
};
/** What a session's board was over time; of the running one up to now. */
export type BoardHistory = {
  /** The records in order, in one piece (`unpackRecords`); none if no history was kept. */
  readonly packed: Uint8Array;
};
/** [X24] The notes' outcome for the clipboard. */
export type MailNotes = { readonly html: string; readonly text: string };

const nothing = null_();
const bySession = object({ id: sessionId });
/** Some of those who wait, by id, or all of them. */
const askedIn = object({
  who: union([literal('all'), array(pipe(string(), maxLength(20)))]),
});
const address = object({ address: pipe(string(), maxLength(64)) });

/** Every call the facilitator's window can make: its channel and what may be sent on it. */
export const IPC_REQUESTS = {
  'library:list': nothing,
  'library:start': newSession,
  'library:read': bySession,
  'library:delete': bySession,
  'library:boardHistory': bySession,
  'library:amend': object({ id: sessionId, command: amendCommand }),
  'library:settings': nothing,
  'library:changeSettings': settingsChange,
  'library:import': importSource,
  'library:importBeside': nothing,
  'library:saveFile': bySession,
  'backup:state': nothing,
  'backup:choose': nothing,
  'backup:stop': nothing,
  'session:running': nothing,
  'session:command': facilitatorCommand,
  'session:chooseAddress': address,
  'session:letIn': askedIn,
  'session:turnAway': askedIn,
  'session:renewLink': nothing,
  'session:switchCode': object({ on: boolean() }),
  'session:close': nothing,
  'room:look': nothing,
  'room:signal': pageSignal,
  'stage:state': nothing,
  'stage:open': nothing,
  'stage:close': nothing,
  'stage:choose': stageChoice,
  'stage:display': stageDisplay,
  'stage:look': stageLook,
  'certificate:state': nothing,
  'certificate:choose': certificateFiles,
  'certificate:again': certificateMissing,
  'certificate:clear': nothing,
  'notes:chooseFolder': nothing,
  'notes:agreement': object({ id: sessionId, text: pipe(string(), maxLength(20_000)) }),
  'notes:export': exportRequest,
  'notes:cancelExport': nothing,
  'notes:forMail': bySession,
  ...MEMORY_REQUESTS,
  'wrapUp:phones': nothing,
  'wrapUp:offer': object({ id: sessionId, on: boolean() }),
  'wrapUp:leave': nothing,
  'cofacilitators:list': nothing,
  'cofacilitators:make': newCofacilitator,
  'cofacilitators:revoke': byCofacilitator,
  ...RETENTION_REQUESTS,
} as const satisfies Record<string, GenericSchema>;

/** What each call answers. */
export type IpcAnswers = MemoryAnswers &
  RetentionAnswers & {
    'library:list': readonly SessionSummary[];
    'library:start': Running;
    'library:read': PastSession;
    'library:delete': null;
    'library:boardHistory': BoardHistory;
    /** The session as it is after what was put right. */
    'library:amend': PastSession;
    'library:settings': Settings;
    /** The settings as they are then. */
    'library:changeSettings': Settings;
    'library:import': ImportOutcome;
    /** What was `another`, kept beside the one that is there. */
    'library:importBeside': ImportOutcome;
    /** Where the file is, and what is not in it, in a sentence; null if the dialog was closed. */
    'library:saveFile': { readonly path: string; readonly without: string | null } | null;
    'backup:state': BackupState;
    /** How backups are in the folder that was chosen, or still are where they were. */
    'backup:choose': BackupState;
    'backup:stop': BackupState;
    'session:running': Running | null;
    'session:command': null;
    'session:chooseAddress': JoinAccess;
    'session:letIn': null;
    'session:turnAway': null;
    'session:renewLink': JoinAccess;
    'session:switchCode': JoinAccess;
    /** The id of the session that was closed, to show its wrap-up. */
    'session:close': string;
    /** [H44] Looked at anew, as far as that takes no phone. */
    'room:look': HostFacts;
    'room:signal': null;
    'stage:state': StageState;
    'stage:open': null;
    'stage:close': null;
    'stage:choose': null;
    'stage:display': null;
    'stage:look': null;
    'certificate:state': CertificateState;
    'certificate:choose': CertificateState;
    'certificate:again': CertificateState;
    'certificate:clear': CertificateState;
    /** The folder, or null if the facilitator closed the dialog. */
    'notes:chooseFolder': string | null;
    /** What was agreed, kept with a session that is closed already. */
    'notes:agreement': null;
    /** Where the files were written. */
    'notes:export': readonly string[];
    'notes:cancelExport': null;
    'notes:forMail': MailNotes;
    /** [H130] What there is of phones; null while no wrap-up is open. */
    'wrapUp:phones': Phones | null;
    'wrapUp:offer': Phones;
    'wrapUp:leave': null;
    'cofacilitators:list': readonly Cofacilitator[];
    'cofacilitators:make': MadeCofacilitator;
    'cofacilitators:revoke': readonly Cofacilitator[];
  };

export type IpcChannel = keyof typeof IPC_REQUESTS;

/** What main tells the window unasked. */
export type IpcNotices = {
  'session:events': EventsNotice;
  /** People whose page is connected, whenever that alone has changed. */
  'session:online': readonly PersonId[];
  'session:join': JoinAccess;
  /** [H71] Who waits to be let in, whenever that has changed. */
  'session:waiting': readonly AskedIn[];
  'room:facts': HostFacts;
  /** What a test page says to whoever is to be connected with it; null when it has gone. */
  'room:signal': PageSignal;
  /** [B96] What had to be put back on the board so far, when it became more. */
  'board:putBack': PutBackReport;
  /** [H125] Whose page sends or adds far more than others do. */
  'host:heavy': HeavyReport;
  /** [X27] How far the running export is; null when it is over. */
  'notes:progress': ExportProgress | null;
  'stage:changed': StageState;
  /** [H130] What there is of phones in the wrap-up; null when it is over. */
  'wrapUp:changed': Phones | null;
  /** [H85] Who helps by a link of their own, and whose console is open. */
  'cofacilitators:changed': readonly Cofacilitator[];
  /** Something the facilitator should know, in a sentence. */
  'app:notice': string;
  /** [D25] What the disk does not take at the moment, for as long as that is so; then null. */
  'app:unsaved': string | null;
  /** The facilitator wants to import a session: by the menu, or a file that the system handed over. */
  'library:wanted': 'dialog' | 'system';
  /** The facilitator wants the settings, by the menu. */
  'settings:wanted': null;
  'backup:changed': BackupState;
};
export type IpcNoticeChannel = keyof IpcNotices;
