import type { Page } from '@playwright/test';
import type { HearthBridge } from '../../src/shared/protocol/bridge';
import type { FacilitatorCommand } from '../../src/shared/protocol/commands';
import type { PersonId } from '../../src/shared/session/ids';
import { MOMENT_KINDS } from '../../src/shared/session/kinds';
import type { FacilitatorView } from '../../src/shared/session/views';
import type { Random } from '../crash/random';
import type { Witness } from './witness';

const VIEWS = ['view-circle', 'view-list', 'view-board'] as const;

/** A button that cannot be pressed for so long is a fault. */
const CLICK_MS = 30_000;

/** Leads the session at the real console: by its bridge, and by its buttons where something is to be seen. */
export class Facilitator {
  private steps = 0;
  votes = 0;

  constructor(
    private readonly window: Page,
    private readonly witness: Witness,
    private readonly random: Random,
    private readonly people: number,
  ) {}

  /** One step of leading, due about every twenty seconds of the session. */
  async act(): Promise<void> {
    this.steps += 1;
    const { steps } = this;
    const somebody: PersonId = `p${1 + Math.floor(this.random() * this.people)}`;
    if (steps % 6 === 0) {
      const view = this.window.getByTestId(VIEWS[(steps / 6) % VIEWS.length] ?? 'view-circle');
      // A window that draws sixteen times as much answers a pointer late.
      await view.dispatchEvent('click', {}, { timeout: CLICK_MS });
    } else if (steps % 9 === 0) await this.mark();
    else if (steps % 31 === 0) await this.send({ type: 'beginRound', order: 'seat' });
    else if (steps % 31 === 10) await this.send({ type: 'chooseWay', way: 'queue' });
    else if (steps % 31 === 20) await this.send({ type: 'chooseWay', way: 'open' });
    else if (steps % 17 === 0) await this.send({ type: 'setTimeBox', ms: 120_000 });
    else if (steps % 3 === 0) await this.send({ type: 'passFloorOn' });
    else await this.send({ type: 'giveFloor', to: somebody });
  }

  /** Opens a dot vote, or ends the one that is open; gives the one that is open now. */
  async vote(): Promise<`v${number}` | null> {
    this.votes += 1;
    const vote: `v${number}` = `v${Math.ceil(this.votes / 2)}`;
    if (this.votes % 2 === 1) {
      await this.send({ type: 'openVote', question: 'What first?', budget: 3 });
      return vote;
    }
    await this.send({ type: 'revealVote', vote });
    await this.send({ type: 'putVoteAway', vote });
    return null;
  }

  /** The session as the window has it from main. */
  view(): Promise<FacilitatorView> {
    return this.window.evaluate(async () => {
      // The preload put it there.
      const { hearth } = globalThis as unknown as { hearth: HearthBridge };
      const answer = await hearth.runningSession();
      if (!answer.ok || answer.value === null) throw new Error('no session is held');
      return answer.value.view;
    });
  }

  private async mark(): Promise<void> {
    const kind = MOMENT_KINDS[Math.floor(this.random() * MOMENT_KINDS.length)] ?? 'question';
    const isDone = await this.send({
      type: 'markMoment',
      kind,
      words: `Said at step ${this.steps}`,
    });
    if (isDone) this.witness.moments += 1;
  }

  private send(command: FacilitatorCommand): Promise<boolean> {
    return this.window.evaluate(async (asked) => {
      // The preload put it there.
      const { hearth } = globalThis as unknown as { hearth: HearthBridge };
      return (await hearth.command(asked)).ok;
    }, command);
  }
}
