import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CONTROL_LIMITS } from './control-limits';
import { OpenRequests } from './open-requests';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('each request gets the answer to its own number', async () => {
  const requests = new OpenRequests();
  const sent: number[] = [];
  const first = requests.ask((n) => sent.push(n));
  const second = requests.ask((n) => sent.push(n));
  expect(new Set(sent).size).toBe(2);
  requests.settle(sent[1] ?? 0, { ok: true });
  requests.settle(sent[0] ?? 0, { ok: false, code: 'full', message: 'Full.' });
  expect(await second).toEqual({ ok: true });
  expect(await first).toMatchObject({ code: 'full' });
});

it('a request that is not answered ends with a sentence, and a late answer changes nothing', async () => {
  const requests = new OpenRequests();
  let number = 0;
  const answer = requests.ask((n) => {
    number = n;
  });
  vi.advanceTimersByTime(CONTROL_LIMITS.answerWithin);
  requests.settle(number, { ok: true });
  expect(await answer).toMatchObject({ ok: false, code: 'timeout' });
});

it('a request whose socket is gone is answered at once', async () => {
  const requests = new OpenRequests();
  const answer = requests.ask(() => undefined);
  requests.cutOff();
  expect(await answer).toMatchObject({ ok: false, code: 'cutOff' });
});
