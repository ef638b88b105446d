import type { CertificateChoice } from '../../shared/protocol/certificate';
import type { ExportFormat } from '../../shared/protocol/exports';
import type { MailNotes } from '../../shared/protocol/ipc';
import type { StageChoice, StageLook, StageState } from '../../shared/protocol/stage';
import { ExportError } from '../exports/export-error';
import type { IpcHandlers, ToldError } from '../windows/answer-call';
import { type FileDesk, fileHandlers } from './file-handlers';
import type { Hearth } from './hearth';
import { memoryHandlers } from './memory-handlers';
import { SessionRefused } from './session-refused';
import { type Looks, settingsHandlers } from './settings-handlers';

/** What the handlers need from the desktop. */
export type Desktop = {
  /** Asks the facilitator for a folder; null if the dialog was closed. */
  readonly chooseFolder: (current: string | null) => Promise<string | null>;
  /** Asks for the files of a certificate; null if a dialog was closed. */
  readonly chooseCertificate: (kind: 'pem' | 'pfx') => Promise<CertificateChoice | null>;
  /** Exports a session, shows what came of it and gives the paths of its files. */
  readonly exportNotes: (
    id: string,
    format: ExportFormat,
    folder: string,
  ) => Promise<readonly string[]>;
  readonly cancelExport: () => void;
  readonly notesForMail: (id: string) => Promise<MailNotes>;
  readonly looks: Looks;
};

/** The stage, as the facilitator's window steers it. */
export type StageControls = {
  readonly state: StageState;
  readonly open: () => void;
  readonly close: () => void;
  readonly choose: (choice: StageChoice) => Promise<void>;
  /** Fills the display with this id. */
  readonly showOn: (display: number) => void;
  readonly look: (look: StageLook) => void;
  readonly refresh: () => void;
};

/** Every channel's answer. */
export function ipcHandlers(
  hearth: Hearth,
  desktop: Desktop,
  stage: StageControls,
  desk: FileDesk,
): IpcHandlers {
  return {
    ...fileHandlers(hearth, desk),
    'library:list': () => hearth.library.sessions(),
    'library:start': async (request) => {
      const running = await hearth.startSession(request);
      stage.refresh();
      return running;
    },
    'library:read': ({ id }) => hearth.read(id),
    'library:delete': async ({ id }) => {
      await hearth.remove(id);
      return null;
    },
    'library:boardHistory': ({ id }) => hearth.boardHistory(id),
    'library:amend': ({ id, command }) => hearth.amend(id, command),
    ...settingsHandlers(hearth, desktop.looks),
    ...memoryHandlers(hearth),
    'session:running': () => hearth.current(),
    'session:command': async (command) => {
      const decision = await hearth.command(command);
      if (!decision.ok) throw new SessionRefused(decision.refusal.message);
      return null;
    },
    'session:chooseAddress': async ({ address }) => {
      const join = await hearth.chooseAddress(address);
      stage.refresh();
      return join;
    },
    'session:letIn': async ({ who }) => {
      await hearth.entrance.letIn(who);
      return null;
    },
    'session:turnAway': ({ who }) => {
      hearth.entrance.turnAway(who);
      return null;
    },
    'session:renewLink': () => hearth.entrance.renewLink(),
    'session:switchCode': ({ on }) => hearth.entrance.switchCode(on),
    'session:close': () => hearth.closeSession(),
    'room:look': () => hearth.roomCheck.look(),
    'room:signal': (signal) => {
      hearth.roomCheck.signal(signal);
      return null;
    },
    'stage:state': () => stage.state,
    'stage:open': () => {
      stage.open();
      return null;
    },
    'stage:close': () => {
      stage.close();
      return null;
    },
    'stage:choose': async (choice) => {
      await stage.choose(choice);
      return null;
    },
    'stage:display': ({ id }) => {
      stage.showOn(id);
      return null;
    },
    'stage:look': (look) => {
      stage.look(look);
      return null;
    },
    'certificate:state': () => hearth.certificates.state(),
    'certificate:choose': async ({ kind }) => {
      const choice = await desktop.chooseCertificate(kind);
      return choice === null ? hearth.certificates.state() : hearth.certificates.choose(choice);
    },
    'certificate:again': ({ name, passphrase }) => hearth.certificates.again(name, passphrase),
    'certificate:clear': () => hearth.certificates.choose(null),
    'notes:chooseFolder': async () => {
      const folder = await desktop.chooseFolder(hearth.library.settings.notesFolder);
      if (folder !== null) await hearth.library.changeSettings({ notesFolder: folder });
      return folder;
    },
    'notes:agreement': async ({ id, text }) => {
      await hearth.amend(id, { type: 'writeAgreement', text });
      return null;
    },
    'notes:export': async ({ id, format }) => {
      const { notesFolder } = hearth.library.settings;
      if (notesFolder === null) throw new SessionRefused('Choose a folder for the notes first.');
      return desktop.exportNotes(id, format, notesFolder);
    },
    'notes:cancelExport': () => {
      desktop.cancelExport();
      return null;
    },
    'notes:forMail': ({ id }) => desktop.notesForMail(id),
    'wrapUp:phones': () => hearth.wrapUp.phones,
    'wrapUp:offer': ({ id, on }) => hearth.wrapUp.offer(id, on),
    'wrapUp:leave': async () => {
      await hearth.wrapUp.end();
      return null;
    },
    'cofacilitators:list': () => hearth.held.cofacilitators.list(),
    'cofacilitators:make': ({ name }) => hearth.held.cofacilitators.make(name),
    'cofacilitators:revoke': ({ id }) => hearth.held.cofacilitators.revoke(id),
  };
}

/** What the facilitator reads when something failed. */
export function toldError(error: unknown): ToldError {
  if (error instanceof SessionRefused || error instanceof ExportError) {
    return { code: 'refused', message: error.message };
  }
  console.error(error);
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'failed',
    message: `That did not work; what was saved before is safe. (${why})`,
  };
}
