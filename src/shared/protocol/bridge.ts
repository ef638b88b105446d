import type { InferInput } from 'valibot';
import type { Capabilities } from './cofacilitator-table';
import type {
  Answer,
  IPC_REQUESTS,
  IpcAnswers,
  IpcChannel,
  IpcNoticeChannel,
  IpcNotices,
} from './ipc';
import type { PageSignal } from './room-check';
import type { StageLook } from './stage';

type Call<C extends IpcChannel> =
  InferInput<(typeof IPC_REQUESTS)[C]> extends null
    ? () => Promise<Answer<IpcAnswers[C]>>
    : (request: InferInput<(typeof IPC_REQUESTS)[C]>) => Promise<Answer<IpcAnswers[C]>>;

/** Calls `hear` for each notice; returns how to stop. */
type Listen<C extends IpcNoticeChannel> = (hear: (notice: IpcNotices[C]) => void) => () => void;

/** What a page can ask main for, by the channel that it goes by: one function a capability, nothing generic. */
export const BRIDGE_CALLS = {
  listSessions: 'library:list',
  startSession: 'library:start',
  readSession: 'library:read',
  deleteSession: 'library:delete',
  boardHistory: 'library:boardHistory',
  amendSession: 'library:amend',
  settings: 'library:settings',
  changeSettings: 'library:changeSettings',
  lookAtRetention: 'retention:look',
  keepSessions: 'retention:keep',
  deleteAnnounced: 'retention:deleteNow',
  forgetKept: 'retention:forgetKept',
  clockIsRight: 'retention:clockIsRight',
  importSession: 'library:import',
  importBeside: 'library:importBeside',
  saveSessionFile: 'library:saveFile',
  backupState: 'backup:state',
  chooseBackupFolder: 'backup:choose',
  stopBackups: 'backup:stop',
  runningSession: 'session:running',
  command: 'session:command',
  chooseAddress: 'session:chooseAddress',
  letIn: 'session:letIn',
  turnAway: 'session:turnAway',
  renewLink: 'session:renewLink',
  switchCode: 'session:switchCode',
  closeSession: 'session:close',
  lookAtRoom: 'room:look',
  signalPage: 'room:signal',
  stageState: 'stage:state',
  openStage: 'stage:open',
  closeStage: 'stage:close',
  chooseForStage: 'stage:choose',
  stageOnDisplay: 'stage:display',
  lookOnStage: 'stage:look',
  certificate: 'certificate:state',
  chooseCertificate: 'certificate:choose',
  certificateAgain: 'certificate:again',
  clearCertificate: 'certificate:clear',
  chooseNotesFolder: 'notes:chooseFolder',
  writeAgreement: 'notes:agreement',
  exportNotes: 'notes:export',
  cancelExport: 'notes:cancelExport',
  notesForMail: 'notes:forMail',
  phones: 'wrapUp:phones',
  offerNotes: 'wrapUp:offer',
  leaveWrapUp: 'wrapUp:leave',
  shelves: 'memory:shelves',
  arrange: 'memory:arrange',
  search: 'memory:search',
  overTime: 'memory:overTime',
  notHeard: 'memory:notHeard',
  knownPeople: 'memory:people',
  commitments: 'memory:commitments',
  settleCommitment: 'memory:settle',
  carryOver: 'memory:carry',
  expectedPeople: 'memory:expected',
  cofacilitators: 'cofacilitators:list',
  makeCofacilitator: 'cofacilitators:make',
  revokeCofacilitator: 'cofacilitators:revoke',
} as const satisfies Record<string, IpcChannel>;

/** What a page can listen to, by the channel that it comes by. */
export const BRIDGE_NOTICES = {
  onEvents: 'session:events',
  onOnline: 'session:online',
  onJoinAccess: 'session:join',
  onWaiting: 'session:waiting',
  onRoomFacts: 'room:facts',
  onPageSignal: 'room:signal',
  onPutBack: 'board:putBack',
  onHeavy: 'host:heavy',
  onExportProgress: 'notes:progress',
  onPhones: 'wrapUp:changed',
  onStage: 'stage:changed',
  onCofacilitators: 'cofacilitators:changed',
  onNotice: 'app:notice',
  onUnsaved: 'app:unsaved',
  onImportWanted: 'library:wanted',
  onSettingsWanted: 'settings:wanted',
  onBackups: 'backup:changed',
} as const satisfies Record<string, IpcNoticeChannel>;

type Calls = typeof BRIDGE_CALLS;
type Notices = typeof BRIDGE_NOTICES;
/** What their schemas read is wider than what is sent. */
type Narrow = {
  readonly signalPage: (request: PageSignal) => Promise<Answer<null>>;
  readonly lookOnStage: (request: StageLook) => Promise<Answer<null>>;
};

/** `window.hearth` in the facilitator's window, and the same over a socket in a co-facilitator's page. */
export type HearthBridge = {
  /** What main lets this page do: what is not among it is not offered. */
  readonly capabilities: Capabilities;
} & { readonly [K in Exclude<keyof Calls, keyof Narrow>]: Call<Calls[K]> } & Narrow & {
    readonly [K in keyof Notices]: Listen<Notices[K]>;
  };

/** A bridge of one way to call main and one to hear from it. */
export function bridgeOf(
  capabilities: Capabilities,
  call: (channel: IpcChannel) => (request?: unknown) => Promise<unknown>,
  listen: (channel: IpcNoticeChannel) => (hear: (notice: unknown) => void) => () => void,
): HearthBridge {
  const calls = Object.entries(BRIDGE_CALLS).map(([name, channel]) => [name, call(channel)]);
  const notices = Object.entries(BRIDGE_NOTICES).map(([name, by]) => [name, listen(by)]);
  // What is built from the two tables has lost their types; main answers on each channel what it is declared to.
  return { capabilities, ...Object.fromEntries([...calls, ...notices]) } as HearthBridge;
}
