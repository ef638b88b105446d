import type { NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hostAt } from './addresses';
import { watchNetwork } from './network-watch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = (address: string): NetworkInterfaceInfo => ({
  address,
  netmask: '255.255.255.0',
  family: 'IPv4',
  mac: '02:00:00:00:00:01',
  internal: false,
  cidr: null,
});

it('[H35] a change of network is told once, by itself or when the laptop wakes', () => {
  let now: ReturnType<typeof networkInterfaces> = { wlan0: [at('10.0.0.2')] };
  let changes = 0;
  const watch = watchNetwork(
    () => {
      changes += 1;
    },
    () => now,
  );
  vi.advanceTimersByTime(10_000);
  expect(changes).toBe(0);
  now = { wlan0: [at('192.168.1.5')] };
  vi.advanceTimersByTime(10_000);
  expect(changes).toBe(1);
  now = {};
  watch.look();
  expect(changes).toBe(2);
  watch.stop();
  now = { wlan0: [at('10.0.0.2')] };
  vi.advanceTimersByTime(10_000);
  expect(changes).toBe(2);
});

it('[H35] an address of the longer kind stands in brackets in a link', () => {
  expect(hostAt('192.0.2.2', 4747)).toBe('192.0.2.2:4747');
  expect(hostAt('fd00::2', 4747)).toBe('[fd00::2]:4747');
});
