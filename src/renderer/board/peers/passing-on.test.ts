// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { openWays } from '../ways';
import { PassingOn } from './passing-on';

const OWN = { author: 'p1' };
const withHost = { otherHasHost: true };
const withoutHost = { otherHasHost: false };

function page(hostThere: boolean, passesOwn = true) {
  const ways = openWays();
  ways.host.set(hostThere);
  const passing = new PassingOn(ways, passesOwn);
  const passes = (origin: unknown, to: { readonly otherHasHost: boolean }) => {
    let passed = false;
    passing.sending(origin, () => {
      passed = passing.mayPass(to);
    });
    return passed;
  };
  return { ways, passing, passes };
}

describe('[H31] what a page passes on', () => {
  it('[H31] where both have the host: its own changes alone, and not even those from the host’s window', () => {
    const { ways, passing, passes } = page(true);
    expect(passes(OWN, withHost)).toBe(true);
    expect(passes(ways.fromHost, withHost)).toBe(false);
    passing.reading({ otherHasHost: true }, () => expect(passes('room', withHost)).toBe(false));
    expect(page(true, false).passes(OWN, withHost)).toBe(false);
  });

  it('[H31] everything to who has no host, and everything while it has none itself', () => {
    for (const { ways, passing, passes } of [page(true), page(true, false)]) {
      expect(passes(OWN, withoutHost)).toBe(true);
      expect(passes(ways.fromHost, withoutHost)).toBe(true);
      passing.reading(withHost, () => expect(passes('room', withoutHost)).toBe(true));
    }
    const away = page(false);
    expect(away.passes(OWN, withHost)).toBe(true);
    away.passing.reading(withoutHost, () => expect(away.passes('room', withHost)).toBe(true));
  });

  it('[H31] nothing back to where it came from, but answers always', () => {
    const { passing, passes } = page(false);
    passing.reading(withoutHost, () => {
      expect(passes('room', withoutHost)).toBe(false);
      expect(passing.mayPass(withoutHost)).toBe(true);
    });
  });

  it('[H32] says while a message is read whether its sender has the host, also if reading it throws', () => {
    const { ways, passing } = page(true);
    const fails = () => {
      expect(ways.arriving).toEqual({ senderHasHost: true });
      throw new Error('malformed');
    };
    expect(() => passing.reading(withHost, fails)).toThrow('malformed');
    expect(ways.arriving).toBeNull();
  });
});
