import type { AddressKind } from './address-kind';

/** How a test went, as far as it is known. */
export type Outcome = 'works' | 'fails' | 'trying' | 'unknown';

/** How a direct connection came about, in the words of ICE (RFC 8445). */
export const CANDIDATE_KINDS = ['host', 'srflx', 'prflx', 'relay'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

export type System = 'windows' | 'macos' | 'linux';

/** What is known of one test page that somebody opened. */
export type TestPage = {
  /** Its place in the order of arrival, from 1. */
  readonly number: number;
  /** Opened on this very laptop: that says nothing about phones. */
  readonly own: boolean;
  /** Came from another network than this laptop is in. */
  readonly routed: boolean;
  /** Open at the moment. */
  readonly here: boolean;
  /** Whether it stays connected, both ways. */
  readonly live: Outcome;
  /** Whether it and the facilitator's window have a direct connection. */
  readonly direct: Outcome;
  readonly candidate: CandidateKind | null;
  /** Whether it answered, by multicast, to the `.local` name it gave itself. */
  readonly names: Outcome;
  /** There and back, in milliseconds; the middle one of several. */
  readonly roundTripMs: number | null;
};

export type RoomAddress = {
  readonly address: string;
  readonly network: string;
  readonly kind: AddressKind;
  /** The one the code shows. */
  readonly chosen: boolean;
};

/** What the host knows about the way from the room to it, since it shows the address it shows. */
export type HostFacts = {
  readonly system: System;
  readonly port: number;
  readonly addresses: readonly RoomAddress[];
  /** For how long the code with this address has been there to scan, in milliseconds. */
  readonly shownMs: number;
  /** After how long silence says something, in milliseconds. */
  readonly patienceMs: number;
  /** Whether the port answers to this laptop itself, at the address that is shown. */
  readonly door: Outcome;
  /** Other machines from which anything came at all. */
  readonly visitors: number;
  /** Pages of the session that are connected from other machines. */
  readonly connected: number;
  readonly pages: readonly TestPage[];
};

export type RoomFacts = HostFacts & {
  /** Pages with which the facilitator's window has a direct connection for the board. */
  readonly linked: number;
};
