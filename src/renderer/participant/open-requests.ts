import { CONTROL_LIMITS } from './control-limits';

export type Refused = { readonly ok: false; readonly code: string; readonly message: string };

/** What became of a request, in words where it was refused. */
export type Answer<Done = { readonly ok: true }> = Done | Refused;

export const NOT_CONNECTED: Refused = {
  ok: false,
  code: 'notConnected',
  message: 'Not connected at the moment. Nothing was sent; try again when the connection is back.',
};
const CUT_OFF: Refused = {
  ok: false,
  code: 'cutOff',
  message: 'The connection broke before the answer came. Look at the page, then try again.',
};
const TOO_LATE: Refused = {
  ok: false,
  code: 'timeout',
  message: 'The host did not answer. Look at the page, then try again.',
};

/** The requests that wait for their answer; each gets exactly one. */
export class OpenRequests<Done = { readonly ok: true }> {
  private readonly waiting = new Map<number, (answer: Answer<Done>) => void>();
  private last = 0;

  /** Sends a request under a number of its own and waits for the answer, for a time. */
  ask(send: (request: number) => void): Promise<Answer<Done>> {
    this.last += 1;
    const request = this.last;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle(request, TOO_LATE), CONTROL_LIMITS.answerWithin);
      this.waiting.set(request, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      send(request);
    });
  }

  /** Answers a request; one that was answered already, or is not ours, is left alone. */
  settle(request: number, answer: Answer<Done>): void {
    const resolve = this.waiting.get(request);
    this.waiting.delete(request);
    resolve?.(answer);
  }

  /** The socket they were sent on is gone: none of them will be answered. */
  cutOff(): void {
    for (const request of [...this.waiting.keys()]) this.settle(request, CUT_OFF);
  }
}
