import { powerSaveBlocker } from 'electron';

/**
 * [H51] Keeps the system from putting the app to sleep while a session is held: a laptop that is left
 * alone would otherwise take the session away from the room. Its display may go dark all the same.
 */
export class KeepAwake {
  private blocker: number | null = null;

  /** @param isHolding whether a session is held from now on */
  hold(isHolding: boolean): void {
    if (isHolding) this.blocker ??= powerSaveBlocker.start('prevent-app-suspension');
    else if (this.blocker !== null) {
      powerSaveBlocker.stop(this.blocker);
      this.blocker = null;
    }
  }
}
