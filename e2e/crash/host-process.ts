import { type ChildProcess, fork } from 'node:child_process';
import type { KillPlan } from './fault-files';
import type { FromHost, ToHost } from './host-words';

export type Ready = Extract<FromHost, { type: 'ready' }>;

/** Where a host's process finds what it needs. */
export type HostPlaces = {
  readonly program: string;
  readonly folder: string;
  readonly journal: string;
  readonly page: string;
};

/** A host in a process of its own, to be killed. */
export class HostProcess {
  private readonly child: ChildProcess;
  private readonly begun = performance.now();
  private number = 0;
  /** Resolves when it is gone and all it said was heard; with the signal that ended it. */
  readonly ended: Promise<NodeJS.Signals | null>;
  /** Resolves when it first is ready, with the ms that took; null if it ended before. */
  readonly ready: Promise<{ readonly ready: Ready; readonly ms: number } | null>;

  constructor(
    { program, folder, journal, page }: HostPlaces,
    plan: KillPlan | null,
    hear: (message: FromHost) => void,
  ) {
    this.child = fork(program, [folder, journal, page, JSON.stringify(plan)], {
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    // Both: what it said last is read after it is gone.
    const exit = new Promise<NodeJS.Signals | null>((done) => {
      this.child.once('exit', (_code, signal) => done(signal));
    });
    const silent = new Promise<void>((done) => this.child.once('disconnect', () => done()));
    this.ended = exit.then((signal) => silent.then(() => signal));
    this.ready = new Promise((done) => {
      this.child.on('message', (message: FromHost) => {
        hear(message);
        if (message.type === 'ready') done({ ready: message, ms: performance.now() - this.begun });
      });
      void this.ended.then(() => done(null));
    });
  }

  /** Asks as the facilitator; the answer is heard as a message. */
  say(message: ToHost): void {
    if (this.child.connected) this.child.send(message, () => undefined);
  }

  command(command: unknown): void {
    this.number += 1;
    this.say({ type: 'command', number: this.number, command });
  }

  /** How much memory it has in use, in bytes, after all that is free was given back. */
  memory(): Promise<Extract<FromHost, { type: 'memory' }>> {
    return new Promise((done) => {
      const hear = (message: FromHost): void => {
        if (message.type !== 'memory') return;
        this.child.off('message', hear);
        done(message);
      };
      this.child.on('message', hear);
      this.say({ type: 'memory' });
    });
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}
