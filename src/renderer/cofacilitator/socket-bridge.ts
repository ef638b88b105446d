import type { HearthBridge } from '../../shared/protocol/bridge';
import { cofacilitatorCapabilities } from '../../shared/protocol/cofacilitator-table';
import { type ConsoleNoticeChannel, consoleRunning } from '../../shared/protocol/console';
import type {
  Answer,
  BoardAccess,
  IpcAnswers,
  IpcChannel,
  IpcNoticeChannel,
  IpcNotices,
  Running,
} from '../../shared/protocol/ipc';
import { parse } from '../../shared/protocol/parse';
import type { ConsoleConnection } from './connection';

/**
 * [H90] The facilitator's bridge over a socket instead of Electron's channels: the same calls, which the host
 * answers or refuses. What it refuses always is not among the capabilities.
 *
 * @param boardOf how this page reaches a board, by its room
 */
export function socketBridge(
  { ask, listen }: Pick<ConsoleConnection, 'ask' | 'listen'>,
  boardOf: (room: string) => BoardAccess,
): HearthBridge {
  const call =
    <C extends IpcChannel>(channel: C) =>
    async (request?: unknown): Promise<Answer<IpcAnswers[C]>> => {
      const answer = await ask(channel, request ?? null);
      if (!answer.ok) return refused(answer.code, answer.message);
      // Only commands are answered here, by null; whatever else may be asked has a reader of its own.
      return { ok: true, value: answer.value as IpcAnswers[C] };
    };

  const running = async (): Promise<Answer<Running | null>> => {
    const answer = await ask('session:running', null);
    if (!answer.ok) return refused(answer.code, answer.message);
    const read = parse(consoleRunning, answer.value);
    if (!read.ok) return refused('unreadable', `The host answered unreadably: ${read.reason}.`);
    const { view, join } = read.value;
    return {
      ok: true,
      value: { view, join, waiting: [], board: boardOf(view.session.id), notice: null },
    };
  };

  const hears = <C extends ConsoleNoticeChannel>(channel: C) => {
    return (hear: (notice: IpcNotices[C]) => void) => listen(channel, hear);
  };

  return {
    capabilities: cofacilitatorCapabilities(),
    listSessions: call('library:list'),
    startSession: call('library:start'),
    readSession: call('library:read'),
    deleteSession: call('library:delete'),
    boardHistory: call('library:boardHistory'),
    amendSession: call('library:amend'),
    settings: call('library:settings'),
    changeSettings: call('library:changeSettings'),
    lookAtRetention: call('retention:look'),
    keepSessions: call('retention:keep'),
    deleteAnnounced: call('retention:deleteNow'),
    forgetKept: call('retention:forgetKept'),
    clockIsRight: call('retention:clockIsRight'),
    importSession: call('library:import'),
    importBeside: call('library:importBeside'),
    saveSessionFile: call('library:saveFile'),
    backupState: call('backup:state'),
    chooseBackupFolder: call('backup:choose'),
    stopBackups: call('backup:stop'),
    runningSession: running,
    command: call('session:command'),
    chooseAddress: call('session:chooseAddress'),
    letIn: call('session:letIn'),
    turnAway: call('session:turnAway'),
    renewLink: call('session:renewLink'),
    switchCode: call('session:switchCode'),
    closeSession: call('session:close'),
    lookAtRoom: call('room:look'),
    signalPage: call('room:signal'),
    stageState: call('stage:state'),
    openStage: call('stage:open'),
    closeStage: call('stage:close'),
    chooseForStage: call('stage:choose'),
    stageOnDisplay: call('stage:display'),
    lookOnStage: call('stage:look'),
    chooseNotesFolder: call('notes:chooseFolder'),
    writeAgreement: call('notes:agreement'),
    exportNotes: call('notes:export'),
    cancelExport: call('notes:cancelExport'),
    notesForMail: call('notes:forMail'),
    shelves: call('memory:shelves'),
    arrange: call('memory:arrange'),
    search: call('memory:search'),
    overTime: call('memory:overTime'),
    notHeard: call('memory:notHeard'),
    knownPeople: call('memory:people'),
    commitments: call('memory:commitments'),
    settleCommitment: call('memory:settle'),
    carryOver: call('memory:carry'),
    expectedPeople: call('memory:expected'),
    certificate: call('certificate:state'),
    chooseCertificate: call('certificate:choose'),
    certificateAgain: call('certificate:again'),
    clearCertificate: call('certificate:clear'),
    cofacilitators: call('cofacilitators:list'),
    makeCofacilitator: call('cofacilitators:make'),
    revokeCofacilitator: call('cofacilitators:revoke'),
    onEvents: hears('session:events'),
    onOnline: hears('session:online'),
    onJoinAccess: hears('session:join'),
    onPutBack: hears('board:putBack'),
    onUnsaved: hears('app:unsaved'),
    onWaiting: untold('session:waiting'),
    onRoomFacts: untold('room:facts'),
    onPageSignal: untold('room:signal'),
    onStage: untold('stage:changed'),
    onCofacilitators: untold('cofacilitators:changed'),
    onExportProgress: untold('notes:progress'),
    onHeavy: untold('host:heavy'),
    onImportWanted: untold('library:wanted'),
    onSettingsWanted: untold('settings:wanted'),
    onBackups: untold('backup:changed'),
    onNotice: untold('app:notice'),
  };
}

/** What a co-facilitator's console is never told. */
function untold<C extends IpcNoticeChannel>(_channel: C) {
  return (_hear: (notice: IpcNotices[C]) => void) => () => undefined;
}

function refused(code: string, message: string) {
  return { ok: false as const, refusal: { code, message } };
}
