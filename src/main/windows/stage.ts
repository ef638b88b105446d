import { type BrowserWindow, ipcMain } from 'electron';
import { parse } from '../../shared/protocol/parse';
import {
  STAGE_REQUESTS,
  type StageAnswers,
  type StageChoice,
  type StageLook,
  type StageNotices,
  type StagePicture,
  type StageState,
} from '../../shared/protocol/stage';
import { isFrom, PAGES } from './pages';
import { openStageWindow } from './stage-window';

export type StageParts = {
  readonly outFolder: string;
  readonly choice: StageChoice;
  readonly picture: (choice: StageChoice) => StagePicture | null;
  /** Keeps what was chosen beyond this session. */
  readonly keep: (choice: StageChoice) => Promise<void>;
  /** The window beside which the stage opens. */
  readonly beside: () => BrowserWindow | null;
  readonly onState: (state: StageState) => void;
};

/** The second window, and what the facilitator chose for it. Closing it ends nothing. */
export class Stage {
  private window: BrowserWindow | null = null;
  private choice: StageChoice;
  private lookedAt: StageLook = null;

  constructor(private readonly parts: StageParts) {
    this.choice = parts.choice;
    ipcMain.handle('stage:current', (event, raw: unknown) => {
      if (!isFrom(event, PAGES.stage) || !parse(STAGE_REQUESTS['stage:current'], raw).ok) {
        return { ok: false, refusal: { message: 'This page may not ask for that.' } };
      }
      return { ok: true, value: this.current() };
    });
  }

  get state(): StageState {
    return { open: this.window !== null, choice: this.choice };
  }

  open(): void {
    if (this.window !== null) {
      this.window.show();
      return;
    }
    const window = openStageWindow(this.parts.outFolder, this.parts.beside());
    this.window = window;
    window.on('closed', () => {
      this.window = null;
      this.parts.onState(this.state);
    });
    this.parts.onState(this.state);
  }

  close(): void {
    this.window?.close();
  }

  async choose(choice: StageChoice): Promise<void> {
    this.choice = choice;
    this.refresh();
    this.parts.onState(this.state);
    await this.parts.keep(choice);
  }

  /** The facilitator's window shows this part of the board now. */
  look(look: StageLook): void {
    this.lookedAt = look;
    this.tell('stage:look', look);
  }

  /** Something of the session has changed. */
  refresh(): void {
    if (this.window !== null) this.tell('stage:picture', this.parts.picture(this.choice));
  }

  private current(): StageAnswers['stage:current'] {
    return { picture: this.parts.picture(this.choice), look: this.lookedAt };
  }

  private tell<C extends keyof StageNotices>(channel: C, notice: StageNotices[C]): void {
    const { window } = this;
    if (window !== null && !window.isDestroyed()) window.webContents.send(channel, notice);
  }
}
