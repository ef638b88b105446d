import type { InferInput } from 'valibot';
import type {
  Answer,
  IPC_REQUESTS,
  IpcAnswers,
  IpcChannel,
  IpcNoticeChannel,
  IpcNotices,
} from './ipc';

type Call<C extends IpcChannel> =
  InferInput<(typeof IPC_REQUESTS)[C]> extends null
    ? () => Promise<Answer<IpcAnswers[C]>>
    : (request: InferInput<(typeof IPC_REQUESTS)[C]>) => Promise<Answer<IpcAnswers[C]>>;

type Listen<C extends IpcNoticeChannel> = (hear: (notice: IpcNotices[C]) => void) => () => void;

/** `window.hearth` in the facilitator's window: one function per capability, nothing generic. */
export type HearthBridge = {
  readonly listSessions: Call<'library:list'>;
  readonly startSession: Call<'library:start'>;
  readonly readSession: Call<'library:read'>;
  readonly deleteSession: Call<'library:delete'>;
  readonly settings: Call<'library:settings'>;
  readonly runningSession: Call<'session:running'>;
  readonly command: Call<'session:command'>;
  readonly chooseAddress: Call<'session:chooseAddress'>;
  readonly closeSession: Call<'session:close'>;
  readonly chooseNotesFolder: Call<'notes:chooseFolder'>;
  readonly writeAgreement: Call<'notes:agreement'>;
  readonly exportNotes: Call<'notes:export'>;
  readonly onView: Listen<'session:view'>;
  readonly onJoinAccess: Listen<'session:join'>;
  readonly onNotice: Listen<'app:notice'>;
};
