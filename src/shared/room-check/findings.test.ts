import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKind } from './address-kind';
import type { HostFacts, Outcome, RoomAddress, RoomFacts, TestPage } from './facts';
import { findings } from './findings';

const address = (given: string, network = 'wlan0', chosen = true): RoomAddress => ({
  address: given,
  network,
  kind: addressKind(given, network),
  chosen,
});

const page = (given: Partial<TestPage> = {}): TestPage => ({
  number: 1,
  own: false,
  routed: false,
  here: true,
  live: 'works',
  direct: 'works',
  candidate: 'host',
  names: 'works',
  roundTripMs: 4,
  ...given,
});

const facts = (given: Partial<RoomFacts> = {}): RoomFacts => ({
  system: 'linux',
  port: 4747,
  addresses: [address('192.168.1.20')],
  shownMs: 10_000,
  patienceMs: 60_000,
  door: 'works',
  visitors: 0,
  connected: 0,
  pages: [],
  linked: 0,
  ...given,
});

const LONG = { shownMs: 60_000 } as const;
const headline = (given: Partial<RoomFacts>) => findings(facts(given))[0];
const detail = (given: Partial<RoomFacts>, cause: string) =>
  findings(facts(given)).find((finding) => finding.cause === cause);

describe('the headline', () => {
  it('[H40] waits for a minute, then says what to suspect', () => {
    expect(headline({})).toEqual({ cause: 'waiting' });
    expect(headline(LONG)).toEqual({
      cause: 'unreached',
      suspects: ['isolation', 'firewall', 'elsewhere'],
    });
  });

  it('[H40] suspects the firewall first where it is on unless told otherwise, or devices are not kept apart', () => {
    const first = (given: Partial<HostFacts>) => {
      const found = headline({ ...LONG, ...given });
      return found.cause === 'unreached' ? found.suspects[0] : null;
    };
    expect(first({ system: 'windows' })).toBe('firewall');
    expect(first({ system: 'macos' })).toBe('isolation');
    expect(first({ addresses: [address('130.60.1.2')] })).toBe('firewall');
  });

  it('[H40] suspects the address before the room if it is a VPN’s and there is another', () => {
    const vpn = address('10.8.0.2', 'utun4');
    expect(headline({ ...LONG, addresses: [vpn, address('192.168.1.20', 'en0', false)] })).toEqual({
      cause: 'unreached',
      suspects: ['otherAddress', 'vpn', 'isolation', 'firewall', 'elsewhere'],
    });
    expect(
      headline({ ...LONG, addresses: [address('192.168.1.20'), { ...vpn, chosen: false }] }),
    ).toEqual({ cause: 'unreached', suspects: ['isolation', 'firewall', 'elsewhere', 'vpn'] });
  });

  it('[H40] says that there is no network if no address leads anywhere', () => {
    expect(headline({ addresses: [] })).toEqual({ cause: 'noNetwork' });
    expect(headline({ addresses: [address('169.254.3.4')] })).toEqual({ cause: 'noNetwork' });
    expect(headline({ addresses: [address('172.17.0.1', 'docker0')] })).toEqual({
      cause: 'noNetwork',
    });
  });

  it('[H40] tells a door that is shut here from one that nobody came to', () => {
    expect(headline({ door: 'fails' })).toEqual({ cause: 'doorShut' });
    expect(headline({ door: 'fails', visitors: 1 })).toEqual({ cause: 'reached' });
  });

  it('[H40] tells who answers from who only came', () => {
    expect(headline({ visitors: 1 })).toEqual({ cause: 'reached' });
    expect(headline({ pages: [page({ live: 'trying' })] })).toEqual({ cause: 'reached' });
    expect(headline({ pages: [page()] })).toEqual({ cause: 'allWell', phones: 1 });
    expect(headline({ connected: 40 })).toEqual({ cause: 'allWell', phones: 40 });
  });

  it('[H40] calls it well if everything goes through the laptop', () => {
    expect(headline({ pages: [page({ direct: 'fails' })] })).toEqual({
      cause: 'throughLaptop',
      phones: 1,
    });
    // One that connects directly is enough to know that the network lets it.
    expect(headline({ pages: [page({ direct: 'fails' }), page({ number: 2 })] }).cause).toBe(
      'allWell',
    );
  });

  it('[H40] tells of connections that are cut, all or some', () => {
    const cut = page({ live: 'fails', direct: 'unknown' });
    expect(headline({ pages: [cut] })).toEqual({ cause: 'cutOff', phones: 1 });
    expect(headline({ pages: [cut, page({ number: 2 })] })).toEqual({
      cause: 'someCutOff',
      phones: 1,
      cut: 1,
    });
  });
});

describe('the details', () => {
  it('[H40] say of multicast and direct ways only what was tried', () => {
    expect(detail({}, 'names')).toMatchObject({ state: 'unknown' });
    expect(detail({ pages: [page({ names: 'fails' })] }, 'names')).toMatchObject({
      state: 'fails',
    });
    expect(detail({ pages: [page({ direct: 'trying' })] }, 'direct')).toMatchObject({
      state: 'trying',
    });
    expect(detail({ connected: 2, linked: 2 }, 'direct')).toMatchObject({ state: 'works' });
    expect(detail({ linked: 2 }, 'direct')).toMatchObject({ state: 'unknown' });
  });

  it('[H40] name a phone of another network, a slow network, a VPN and this laptop itself', () => {
    expect(detail({ pages: [page({ routed: true })] }, 'routed')).toMatchObject({ phones: 1 });
    expect(detail({ pages: [page({ roundTripMs: 900 })] }, 'slow')).toMatchObject({ ms: 900 });
    expect(detail({ pages: [page({ roundTripMs: 9 })] }, 'slow')).toBeUndefined();
    expect(detail({ addresses: [address('10.8.0.2', 'wg0')] }, 'vpn')).toMatchObject({
      chosen: true,
    });
    expect(detail({ pages: [page({ own: true })] }, 'thisLaptop')).toBeDefined();
  });
});

const outcome = fc.constantFrom<Outcome>('works', 'fails', 'trying', 'unknown');
const anyPage: fc.Arbitrary<TestPage> = fc.record({
  number: fc.integer({ min: 1, max: 40 }),
  own: fc.boolean(),
  routed: fc.boolean(),
  here: fc.boolean(),
  live: outcome,
  direct: outcome,
  candidate: fc.constantFrom('host', 'srflx', 'prflx', 'relay', null),
  names: outcome,
  roundTripMs: fc.option(fc.nat(60_000)),
});
const anyAddress = fc
  .tuple(
    fc.constantFrom('192.168.1.20', '130.60.1.2', '169.254.3.4', 'fd00::1', '100.64.1.2'),
    fc.constantFrom('wlan0', 'utun3', 'docker0', 'en0'),
    fc.boolean(),
  )
  .map(([given, network, chosen]) => address(given, network, chosen));
const anyFacts: fc.Arbitrary<RoomFacts> = fc.record({
  system: fc.constantFrom('windows', 'macos', 'linux'),
  port: fc.integer({ min: 1, max: 65_535 }),
  addresses: fc.array(anyAddress, { maxLength: 4 }),
  shownMs: fc.nat(200_000),
  patienceMs: fc.constant(60_000),
  door: outcome,
  visitors: fc.nat(3),
  connected: fc.nat(3),
  pages: fc.array(anyPage, { maxLength: 5 }),
  linked: fc.nat(3),
});

const HEADLINES = [
  'allWell',
  'throughLaptop',
  'someCutOff',
  'cutOff',
  'reached',
  'noNetwork',
  'doorShut',
  'waiting',
  'unreached',
];
const GOOD = ['allWell', 'throughLaptop', 'someCutOff', 'reached'];

describe('for any facts', () => {
  it('[H40] there is exactly one headline, and it comes first', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const at = findings(given).flatMap(({ cause }, n) =>
          HEADLINES.includes(cause) ? [n] : [],
        );
        expect(at).toEqual([0]);
      }),
    );
  });

  it('[H40] nothing is called well without an answer from another machine', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const answered =
          given.connected > 0 || given.pages.some(({ own, live }) => !own && live === 'works');
        const came = answered || given.visitors > 0 || given.pages.some(({ own }) => !own);
        const { cause } = findings(given)[0];
        expect(cause === 'allWell' || cause === 'throughLaptop').toBe(
          answered && cause !== 'someCutOff',
        );
        if (!came) expect(GOOD).not.toContain(cause);
        else expect([...GOOD, 'cutOff']).toContain(cause);
      }),
    );
  });

  it('[H40] what this laptop found out about itself changes nothing about the room', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const without = { ...given, pages: given.pages.filter(({ own }) => !own) };
        const room = (all: RoomFacts) =>
          findings(all).filter(({ cause }) => cause !== 'thisLaptop');
        expect(room(given)).toEqual(room(without));
      }),
    );
  });

  it('[H40] the longer nobody comes the less is hoped, and never the other way round', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(100_000), (given, more) => {
        const before = findings(given)[0].cause;
        const after = findings({ ...given, shownMs: given.shownMs + more })[0].cause;
        if (before !== 'waiting') expect(after).toBe(before);
        else expect(['waiting', 'unreached']).toContain(after);
      }),
    );
  });

  it('[H40] each suspect is named once, and there is one at least', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const [found] = findings({ ...given, visitors: 0, connected: 0, pages: [] });
        if (found.cause !== 'unreached') return;
        expect(found.suspects.length).toBeGreaterThan(2);
        expect(new Set(found.suspects).size).toBe(found.suspects.length);
        expect(found.suspects).toEqual(
          expect.arrayContaining(['isolation', 'firewall', 'elsewhere']),
        );
      }),
    );
  });
});
