import { contextBridge, ipcRenderer } from 'electron';
import type { HearthBridge } from '../../shared/protocol/bridge';
import type { IpcChannel, IpcNoticeChannel, IpcNotices } from '../../shared/protocol/ipc';

const call = (channel: IpcChannel) => (request?: unknown) =>
  ipcRenderer.invoke(channel, request ?? null);

const listen =
  <C extends IpcNoticeChannel>(channel: C) =>
  (hear: (notice: IpcNotices[C]) => void): (() => void) => {
    // Main is the only sender on these channels and sends exactly this type.
    const listener = (_event: unknown, notice: IpcNotices[C]): void => hear(notice);
    ipcRenderer.on(channel, listener);
    return () => ipcRenderer.off(channel, listener);
  };

const bridge: HearthBridge = {
  capabilities: 'all',
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
  runningSession: call('session:running'),
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
  certificate: call('certificate:state'),
  chooseCertificate: call('certificate:choose'),
  certificateAgain: call('certificate:again'),
  clearCertificate: call('certificate:clear'),
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
  cofacilitators: call('cofacilitators:list'),
  makeCofacilitator: call('cofacilitators:make'),
  revokeCofacilitator: call('cofacilitators:revoke'),
  onEvents: listen('session:events'),
  onOnline: listen('session:online'),
  onJoinAccess: listen('session:join'),
  onWaiting: listen('session:waiting'),
  onRoomFacts: listen('room:facts'),
  onPageSignal: listen('room:signal'),
  onPutBack: listen('board:putBack'),
  onHeavy: listen('host:heavy'),
  onExportProgress: listen('notes:progress'),
  onStage: listen('stage:changed'),
  onCofacilitators: listen('cofacilitators:changed'),
  onNotice: listen('app:notice'),
  onUnsaved: listen('app:unsaved'),
  onImportWanted: listen('library:wanted'),
  onSettingsWanted: listen('settings:wanted'),
  onBackups: listen('backup:changed'),
};

contextBridge.exposeInMainWorld('hearth', bridge);
