import { expect, it } from 'vitest';
import type { Headline, Suspect, System } from '../../../shared/room-check';
import { headlineWords } from './headline-words';
import { remediesFor } from './remedies';

const SYSTEMS: readonly System[] = ['windows', 'macos', 'linux'];
const SUSPECTS: readonly Suspect[] = ['isolation', 'firewall', 'elsewhere', 'otherAddress', 'vpn'];
const HEADLINES: readonly Headline[] = [
  { cause: 'allWell', phones: 2 },
  { cause: 'throughLaptop', phones: 1 },
  { cause: 'someCutOff', phones: 3, cut: 1 },
  { cause: 'cutOff', phones: 1 },
  { cause: 'reached' },
  { cause: 'noNetwork' },
  { cause: 'doorShut' },
  { cause: 'waiting' },
  { cause: 'unreached', suspects: SUSPECTS },
];
/** What a facilitator need not know. */
const JARGON = /\b(WebRTC|UDP|ICE|mDNS|socket|subnet|NAT|LAN|isolation|candidate|relay)\b/iu;

const all = SYSTEMS.flatMap((system) =>
  HEADLINES.map((headline) => ({
    headline,
    system,
    words: headlineWords(headline),
    remedies: remediesFor(headline, { system, port: 4747 }),
  })),
);

it('[K20] each headline has a sentence, and where something is amiss there is something to do', () => {
  for (const { headline, words, remedies } of all) {
    expect(words.title).toMatch(/\.$/u);
    expect(words.more).toMatch(/\.$/u);
    const amiss = words.tone === 'warning' || words.tone === 'danger';
    expect([headline.cause, remedies.length > 0]).toEqual([headline.cause, amiss]);
    for (const { steps } of remedies) expect(steps.length).toBeGreaterThan(0);
  }
});

it('[K20] no word of networks is needed', () => {
  for (const { words, remedies } of all) {
    const said = [
      words.title,
      words.more,
      ...remedies.flatMap(({ title, steps }) => [title, ...steps]),
    ];
    expect(said.filter((sentence) => JARGON.test(sentence))).toEqual([]);
  }
});

it('[K20] what the firewall asks is told in the words of the system at hand', () => {
  const firewall = (system: System) =>
    remediesFor({ cause: 'unreached', suspects: ['firewall'] }, { system, port: 4747 })
      .flatMap(({ title, steps }) => [title, ...steps])
      .join(' ');
  expect(firewall('windows')).toMatch(/Windows Security.*private and public networks/u);
  expect(firewall('macos')).toMatch(/accept incoming network connections.*System Settings/u);
  expect(firewall('linux')).toContain('4747/tcp');
  expect(firewall('linux')).not.toMatch(/Windows|macOS/u);
});

it('[K20] remedies come in the order of their likelihood', () => {
  const found = remediesFor(
    { cause: 'unreached', suspects: SUSPECTS },
    { system: 'macos', port: 1 },
  );
  expect(found.map(({ id }) => id)).toEqual(SUSPECTS);
});

it('[K20] one phone is one phone', () => {
  expect(headlineWords({ cause: 'allWell', phones: 1 }).more).toContain('One has answered.');
  expect(headlineWords({ cause: 'someCutOff', phones: 1, cut: 1 }).more).toBe(
    'One phone is well, 1 is cut off again and again.',
  );
});
