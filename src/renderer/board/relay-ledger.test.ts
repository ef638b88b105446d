import { describe, expect, it } from 'vitest';
import { openLedger } from './relay-ledger';
import { RETRY_FIRST_MS, RETRY_MOST_MS, retryDelay } from './relay-limits';

describe('what the host has on disk', () => {
  it('counts every message with content until the host confirms it', () => {
    const ledger = openLedger();
    ledger.opened();
    ledger.caughtUp();
    ledger.sent();
    expect(ledger.read()).toEqual({ connected: true, unsaved: 2 });
    ledger.saved(1);
    expect(ledger.read().unsaved).toBe(1);
    ledger.saved(2);
    expect(ledger.read().unsaved).toBe(0);
  });

  it('takes a change made without a connection for unsaved until the host caught up', () => {
    const ledger = openLedger();
    ledger.keptHere();
    expect(ledger.read()).toEqual({ connected: false, unsaved: 1 });
    ledger.opened();
    expect(ledger.read().unsaved).toBe(1);
    ledger.caughtUp();
    expect(ledger.read().unsaved).toBe(1);
    ledger.saved(1);
    expect(ledger.read().unsaved).toBe(0);
  });

  it('does not forget what was on its way when the connection broke', () => {
    const ledger = openLedger();
    ledger.opened();
    ledger.sent();
    ledger.closed();
    expect(ledger.read().unsaved).toBe(1);
  });

  it('believes no confirmation of more than was sent', () => {
    const ledger = openLedger();
    ledger.opened();
    ledger.saved(9);
    ledger.sent();
    expect(ledger.read().unsaved).toBe(1);
  });
});

describe('waiting for the next try', () => {
  it('stays between half a second and eight', () => {
    for (let attempt = 0; attempt < 40; attempt += 1) {
      for (const chance of [0, 0.5, 1]) {
        const wait = retryDelay(attempt, chance);
        expect(wait).toBeGreaterThanOrEqual(RETRY_FIRST_MS);
        expect(wait).toBeLessThanOrEqual(RETRY_MOST_MS);
      }
    }
  });
});
