import { type AddressKind, leadsToRoom } from './address-kind';
import type { HostFacts, Outcome, RoomAddress, RoomFacts, TestPage } from './facts';

/** Why nobody may have come through. A firewall and a network that keeps devices apart look alike from here. */
export type Suspect = 'vpn' | 'otherAddress' | 'isolation' | 'firewall' | 'elsewhere';

/** The one thing to say first. */
export type Headline =
  | { readonly cause: 'allWell'; readonly phones: number }
  /** No direct connections; the laptop passes everything on. */
  | { readonly cause: 'throughLaptop'; readonly phones: number }
  | { readonly cause: 'someCutOff'; readonly phones: number; readonly cut: number }
  /** The page loads, but nobody stays connected. */
  | { readonly cause: 'cutOff'; readonly phones: number }
  /** Something came from another machine; how well it goes is not known. */
  | { readonly cause: 'reached' }
  | { readonly cause: 'noNetwork' }
  /** The port does not answer even here. */
  | { readonly cause: 'doorShut' }
  | { readonly cause: 'waiting' }
  /** Nothing has come, for long enough; the likeliest reason first. */
  | { readonly cause: 'unreached'; readonly suspects: readonly Suspect[] };

/** How something goes for all the test pages together. */
export type Overall = Outcome | 'some';

/** What else is worth knowing. */
export type Detail =
  | { readonly cause: 'address'; readonly address: RoomAddress }
  | { readonly cause: 'live'; readonly state: Overall; readonly ms: number | null }
  | { readonly cause: 'slow'; readonly ms: number }
  | { readonly cause: 'direct'; readonly state: Overall }
  | { readonly cause: 'names'; readonly state: Overall }
  | { readonly cause: 'routed'; readonly phones: number }
  | { readonly cause: 'vpn'; readonly chosen: boolean }
  | { readonly cause: 'thisLaptop' };

/** A round trip above this is felt, in milliseconds. */
const SLOW_MS = 300;

/**
 * [H40] What the facts come to: one headline, then details. What was seen goes before what is
 * suspected, so that no silence outweighs an answer.
 */
export function findings(facts: RoomFacts): readonly [Headline, ...Detail[]] {
  return [headlineOf(facts), ...detailsOf(facts)];
}

function headlineOf(facts: RoomFacts): Headline {
  const pages = fromElsewhere(facts);
  const working = pages.filter(({ live }) => live === 'works');
  const cut = pages.filter(({ live }) => live === 'fails').length;
  const phones = Math.max(working.length, facts.connected);
  if (phones > 0) {
    if (cut > 0) return { cause: 'someCutOff', phones, cut };
    const none = directOf(facts) === 'fails';
    return none ? { cause: 'throughLaptop', phones } : { cause: 'allWell', phones };
  }
  if (cut > 0) return { cause: 'cutOff', phones: cut };
  if (facts.visitors > 0 || pages.length > 0) return { cause: 'reached' };
  if (!facts.addresses.some(({ kind }) => leadsToRoom(kind) || kind === 'vpn')) {
    return { cause: 'noNetwork' };
  }
  if (facts.door === 'fails') return { cause: 'doorShut' };
  if (facts.shownMs < facts.patienceMs) return { cause: 'waiting' };
  return { cause: 'unreached', suspects: suspectsOf(facts) };
}

function detailsOf(facts: RoomFacts): readonly Detail[] {
  const pages = fromElsewhere(facts);
  const chosen = facts.addresses.find((address) => address.chosen);
  const trips = pages.flatMap(({ roundTripMs }) => (roundTripMs === null ? [] : [roundTripMs]));
  const ms = median(trips);
  const live = overall(pages.map((page) => page.live));
  const routed = pages.filter((page) => page.routed).length;
  const found: (Detail | null)[] = [
    chosen === undefined ? null : { cause: 'address', address: chosen },
    hasVpn(facts) ? { cause: 'vpn', chosen: chosen?.kind === 'vpn' } : null,
    { cause: 'live', state: live === 'unknown' && facts.connected > 0 ? 'works' : live, ms },
    ms !== null && ms > SLOW_MS ? { cause: 'slow', ms } : null,
    { cause: 'direct', state: directOf(facts) },
    { cause: 'names', state: overall(pages.map(({ names }) => names)) },
    routed > 0 ? { cause: 'routed', phones: routed } : null,
    facts.pages.some(({ own }) => own) ? { cause: 'thisLaptop' } : null,
  ];
  return found.filter((detail) => detail !== null);
}

/** What the phones' own test says, or else the board's connections to phones of the session. */
function directOf(facts: RoomFacts): Overall {
  const tested = overall(fromElsewhere(facts).map(({ direct }) => direct));
  const isLinked = facts.connected > 0 && facts.linked > 0;
  if (!isLinked) return tested;
  return tested === 'fails' || tested === 'some' ? 'some' : 'works';
}

/**
 * The likeliest first. Windows guards its ports unless told otherwise; the others do not. Where the
 * code shows an address of the internet, nobody built a guest network that keeps devices apart.
 */
function suspectsOf({ system, addresses }: HostFacts): readonly Suspect[] {
  const chosen = addresses.find((address) => address.chosen);
  const kinds: readonly AddressKind[] = addresses.map(({ kind }) => kind);
  const good = addresses.filter(({ kind, address }) => leadsToRoom(kind) && !address.includes(':'));
  const wrong = chosen !== undefined && !leadsToRoom(chosen.kind);
  const guarded = system === 'windows' || chosen?.kind === 'public';
  const inRoom: readonly Suspect[] = guarded
    ? ['firewall', 'isolation', 'elsewhere']
    : ['isolation', 'firewall', 'elsewhere'];
  const other: readonly Suspect[] = good.length > (wrong ? 0 : 1) ? ['otherAddress'] : [];
  const vpn: readonly Suspect[] = kinds.includes('vpn') ? ['vpn'] : [];
  return wrong ? [...other, ...vpn, ...inRoom] : [...inRoom, ...other, ...vpn];
}

function fromElsewhere({ pages }: HostFacts): readonly TestPage[] {
  return pages.filter(({ own }) => !own);
}

function hasVpn({ addresses }: HostFacts): boolean {
  return addresses.some(({ kind }) => kind === 'vpn');
}

function overall(outcomes: readonly Outcome[]): Overall {
  const works = outcomes.includes('works');
  const fails = outcomes.includes('fails');
  if (works && fails) return 'some';
  if (works) return 'works';
  if (fails) return 'fails';
  return outcomes.includes('trying') ? 'trying' : 'unknown';
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
