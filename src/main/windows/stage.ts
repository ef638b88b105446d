import { type BrowserWindow, ipcMain, screen } from 'electron';
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
import { displayFor, type StagePlace, stageDisplays } from './stage-display';
import { fillDisplay, openStageWindow } from './stage-window';

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
  /** The id of the display that the facilitator chose; ids do not outlive the app. */
  private wanted: number | null = null;

  constructor(private readonly parts: StageParts) {
    this.choice = parts.choice;
    ipcMain.handle('stage:current', (event, raw: unknown) => {
      if (!isFrom(event, PAGES.stage) || !parse(STAGE_REQUESTS['stage:current'], raw).ok) {
        return { ok: false, refusal: { message: 'This page may not ask for that.' } };
      }
      return { ok: true, value: this.current() };
    });
    screen.on('display-added', () => parts.onState(this.state));
    screen.on('display-removed', () => this.leaveOwnDisplay());
  }

  get state(): StageState {
    const displays = stageDisplays(screen.getAllDisplays(), this.place());
    return { open: this.window !== null, choice: this.choice, displays };
  }

  open(): void {
    if (this.window !== null) {
      this.window.show();
      return;
    }
    const display = displayFor(screen.getAllDisplays(), this.place());
    const window = openStageWindow(this.parts.outFolder, display);
    this.window = window;
    window.on('closed', () => {
      this.window = null;
      this.parts.onState(this.state);
    });
    this.parts.onState(this.state);
  }

  /** Fills the display with this id; opens the stage if it was closed. */
  showOn(display: number): void {
    this.wanted = display;
    const found = displayFor(screen.getAllDisplays(), this.place());
    if (this.window === null) this.open();
    else {
      if (found !== null) fillDisplay(this.window, found);
      this.parts.onState(this.state);
    }
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

  /** When its display is unplugged, the system puts the stage over the facilitator's window. */
  private leaveOwnDisplay(): void {
    const { window } = this;
    const { own } = this.place();
    if (window !== null && screen.getDisplayMatching(window.getBounds()).id === own) {
      window.setFullScreen(false);
      this.parts.beside()?.focus();
    }
    this.parts.onState(this.state);
  }

  private place(): StagePlace {
    const beside = this.parts.beside();
    const own = beside === null ? null : screen.getDisplayMatching(beside.getBounds()).id;
    return { own, wanted: this.wanted };
  }

  private current(): StageAnswers['stage:current'] {
    return { picture: this.parts.picture(this.choice), look: this.lookedAt };
  }

  private tell<C extends keyof StageNotices>(channel: C, notice: StageNotices[C]): void {
    const { window } = this;
    if (window !== null && !window.isDestroyed()) window.webContents.send(channel, notice);
  }
}
