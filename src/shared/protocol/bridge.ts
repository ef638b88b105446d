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

type Listen<C extends IpcNoticeChannel> = (hear: (notice: IpcNotices[C]) => void) => () => void;

/** `window.hearth` in the facilitator's window: one function per capability, nothing generic. */
export type HearthBridge = {
  /** What main lets this page do: what is not among it is not offered. */
  readonly capabilities: Capabilities;
  readonly listSessions: Call<'library:list'>;
  readonly startSession: Call<'library:start'>;
  readonly readSession: Call<'library:read'>;
  readonly deleteSession: Call<'library:delete'>;
  readonly boardHistory: Call<'library:boardHistory'>;
  readonly amendSession: Call<'library:amend'>;
  readonly settings: Call<'library:settings'>;
  readonly changeSettings: Call<'library:changeSettings'>;
  readonly lookAtRetention: Call<'retention:look'>;
  readonly keepSessions: Call<'retention:keep'>;
  readonly deleteAnnounced: Call<'retention:deleteNow'>;
  readonly forgetKept: Call<'retention:forgetKept'>;
  readonly clockIsRight: Call<'retention:clockIsRight'>;
  readonly importSession: Call<'library:import'>;
  readonly importBeside: Call<'library:importBeside'>;
  readonly saveSessionFile: Call<'library:saveFile'>;
  readonly backupState: Call<'backup:state'>;
  readonly chooseBackupFolder: Call<'backup:choose'>;
  readonly stopBackups: Call<'backup:stop'>;
  readonly runningSession: Call<'session:running'>;
  readonly command: Call<'session:command'>;
  readonly chooseAddress: Call<'session:chooseAddress'>;
  readonly letIn: Call<'session:letIn'>;
  readonly turnAway: Call<'session:turnAway'>;
  readonly renewLink: Call<'session:renewLink'>;
  readonly switchCode: Call<'session:switchCode'>;
  readonly closeSession: Call<'session:close'>;
  readonly lookAtRoom: Call<'room:look'>;
  readonly signalPage: (request: PageSignal) => Promise<Answer<null>>;
  readonly stageState: Call<'stage:state'>;
  readonly openStage: Call<'stage:open'>;
  readonly closeStage: Call<'stage:close'>;
  readonly chooseForStage: Call<'stage:choose'>;
  readonly stageOnDisplay: Call<'stage:display'>;
  readonly lookOnStage: (request: StageLook) => Promise<Answer<null>>;
  readonly certificate: Call<'certificate:state'>;
  readonly chooseCertificate: Call<'certificate:choose'>;
  readonly certificateAgain: Call<'certificate:again'>;
  readonly clearCertificate: Call<'certificate:clear'>;
  readonly chooseNotesFolder: Call<'notes:chooseFolder'>;
  readonly writeAgreement: Call<'notes:agreement'>;
  readonly exportNotes: Call<'notes:export'>;
  readonly cancelExport: Call<'notes:cancelExport'>;
  readonly notesForMail: Call<'notes:forMail'>;
  readonly shelves: Call<'memory:shelves'>;
  readonly arrange: Call<'memory:arrange'>;
  readonly search: Call<'memory:search'>;
  readonly overTime: Call<'memory:overTime'>;
  readonly notHeard: Call<'memory:notHeard'>;
  readonly knownPeople: Call<'memory:people'>;
  readonly commitments: Call<'memory:commitments'>;
  readonly settleCommitment: Call<'memory:settle'>;
  readonly carryOver: Call<'memory:carry'>;
  readonly expectedPeople: Call<'memory:expected'>;
  readonly cofacilitators: Call<'cofacilitators:list'>;
  readonly makeCofacilitator: Call<'cofacilitators:make'>;
  readonly revokeCofacilitator: Call<'cofacilitators:revoke'>;
  readonly onEvents: Listen<'session:events'>;
  readonly onOnline: Listen<'session:online'>;
  readonly onJoinAccess: Listen<'session:join'>;
  readonly onWaiting: Listen<'session:waiting'>;
  readonly onRoomFacts: Listen<'room:facts'>;
  readonly onPageSignal: Listen<'room:signal'>;
  readonly onPutBack: Listen<'board:putBack'>;
  readonly onHeavy: Listen<'host:heavy'>;
  readonly onExportProgress: Listen<'notes:progress'>;
  readonly onStage: Listen<'stage:changed'>;
  readonly onCofacilitators: Listen<'cofacilitators:changed'>;
  readonly onNotice: Listen<'app:notice'>;
  readonly onUnsaved: Listen<'app:unsaved'>;
  readonly onImportWanted: Listen<'library:wanted'>;
  readonly onSettingsWanted: Listen<'settings:wanted'>;
  readonly onBackups: Listen<'backup:changed'>;
};
