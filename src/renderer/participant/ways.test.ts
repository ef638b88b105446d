import { expect, it } from 'vitest';
import { openWays } from './ways';

it('[H36] the session is looked for where it was last, then where the host said, and where the page came from', () => {
  const ways = openWays('10.0.0.2:4747');
  expect(ways.all()).toEqual(['10.0.0.2:4747']);
  ways.learn(['10.0.0.2:4747', '192.168.1.5:4747']);
  ways.found('192.168.1.5:4747');
  expect(ways.all()).toEqual(['192.168.1.5:4747', '10.0.0.2:4747']);
  ways.learn(['172.16.0.9:4747']);
  expect(ways.all()).toEqual(['192.168.1.5:4747', '172.16.0.9:4747', '10.0.0.2:4747']);
});

it('[H36] who follows it is told only of another address', () => {
  const ways = openWays('10.0.0.2:4747');
  let told = 0;
  ways.host.subscribe(() => {
    told += 1;
  });
  ways.found('10.0.0.2:4747');
  expect(told).toBe(0);
  ways.found('10.0.0.3:4747');
  expect(told).toBe(1);
});
