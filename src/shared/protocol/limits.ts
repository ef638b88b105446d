/** How fast something may come: `burst` at once, `perSecond` in the long run. */
export type Rate = { readonly burst: number; readonly perSecond: number };

/** What one socket may send, and what happens beyond: dropped and counted, closed after `faults`. */
export type SocketLimits = {
  readonly messageBytes: number;
  readonly messages: Rate;
  readonly bytes: Rate;
  /** Faults (malformed, too many) after which the socket is closed. */
  readonly faults: number;
};

/** As many may be there: of one kind each, and in all. */
export type Room = { readonly each: number; readonly inAll: number };

const KIB = 1024;
const MIB = 1024 * KIB;

/** The code with which a socket is closed because its seat opened another one; its page does not fight for it. */
export const CLOSED_FOR_ANOTHER = 4001;

/** Addresses of the host that a page tries at most. */
export const MOST_WAYS = 8;

/** Links of co-facilitators that work at once. */
export const MOST_COFACILITATORS = 8;

/** [W3] The one table of limits for everything that comes over the network. Sizes in bytes, times in ms. */
export const WIRE_LIMITS = {
  control: {
    messageBytes: 4 * KIB,
    messages: { burst: 40, perSecond: 10 },
    bytes: { burst: 64 * KIB, perSecond: 16 * KIB },
    faults: 500,
  },
  signalling: {
    messageBytes: 64 * KIB,
    messages: { burst: 2_000, perSecond: 200 },
    bytes: { burst: 8 * MIB, perSecond: MIB },
    faults: 500,
  },
  board: {
    messageBytes: 32 * MIB,
    messages: { burst: 2_000, perSecond: 200 },
    bytes: { burst: 64 * MIB, perSecond: 8 * MIB },
    faults: 100,
  },
  /**
   * What one person may add to the board: two hundred pictures or two thousand cards at once, and some hundred
   * cards or 15 MB a minute for ever. What is larger at once is taken, and then nothing for up to a minute.
   */
  boardOfSeat: {
    entries: { burst: 2_000, perSecond: 10 },
    bytes: { burst: 32 * MIB, perSecond: 256 * KIB },
  },
  /** What is on the board in all: every page that opens it loads all of it. */
  boardInAll: { entries: 10_000, bytes: 64 * MIB },
  /**
   * Whoever is left out so often, or adds so much to the board within a time, is named to the facilitator; of
   * what is added only if nobody else adds nearly as much.
   */
  heavy: { leftOut: 100, entries: 500, bytes: 32 * MIB, withinMs: 600_000 },
  /** A test page of the room check: a dozen small signals and a ping every few seconds. */
  check: {
    messageBytes: 32 * KIB,
    messages: { burst: 100, perSecond: 10 },
    bytes: { burst: 256 * KIB, perSecond: 16 * KIB },
    faults: 50,
  },
  /** A co-facilitator's console: a command for each press of a key, the longest of 20,000 letters. */
  console: {
    messageBytes: 128 * KIB,
    messages: { burst: 100, perSecond: 20 },
    bytes: { burst: 512 * KIB, perSecond: 64 * KIB },
    faults: 100,
  },
  /** A page in the wrap-up: it asks for one small piece after another, and waits when it is told to. */
  wrapUp: {
    messageBytes: KIB,
    messages: { burst: 60, perSecond: 30 },
    bytes: { burst: 16 * KIB, perSecond: 8 * KIB },
    faults: 100,
  },
  /** The notes go to phones in pieces of this size; larger ones, packed, are not offered at all. */
  notesPieceBytes: 64 * KIB,
  notesBytes: 16 * MIB,
  /** Test pages that are open at once, and those that are remembered. */
  checkPages: 40,
  checkReports: { burst: 40, perSecond: 1 },
  checkReportBytes: 512,
  /** Four pages of one person, with three sockets each. */
  socketsPerSeat: 12,
  /** Beyond all seats of a full session with two pages each; what has no seat is bounded below. */
  sockets: 4_000,
  /**
   * Connections of an address that has not named the link, and of all such addresses. A browser opens six at
   * once, and many phones can share one address; each is a stranger for some milliseconds.
   */
  strangers: { each: 256, inAll: 1_000 },
  /** Those that have the link and no seat: pages being fetched, and people who are just typing their name. */
  guests: { each: 1_200, inAll: 2_000 },
  /** Within this time whoever connects has sent what they ask for, headers and all of it. */
  headersMs: 10_000,
  requestMs: 20_000,
  /** How often that is looked at. */
  slownessMs: 2_000,
  /** A control socket that has not said hello by then is closed. */
  helloWithinMs: 10_000,
  /** Pages ping this often; the host closes a socket it has heard nothing from for `silentMs`. */
  heartbeatMs: 5_000,
  silentMs: 20_000,
  /** The signalling asks this often whether a page is there, and ends its socket at the third silence. */
  pulseMs: 8_000,
  /** An answer to that which takes longer is a slow one. */
  promptMs: 3_000,
  /** A link is tried for 8 s: who was slow to answer within this time may just have been away. */
  triedMs: 12_000,
  /** Pairs that were tried in vain are tried again after this. */
  forgivenMs: 120_000,
  /** Wrong session codes and wrong links, per address and in all. */
  guessesPerAddress: { burst: 10, perSecond: 0.2 },
  guesses: { burst: 60, perSecond: 1 },
  /** People who wait to be let in, and how fast more may ask, in all and from one address. */
  askedIn: 100,
  asks: { burst: 100, perSecond: 2 },
  asksPerAddress: { burst: 50, perSecond: 0.5 },
  /** Who was turned away may ask again after this. */
  askAgainMs: 20_000,
  /** Whose page is gone for this long waits no more. */
  askedInAwayMs: 600_000,
  httpHeaderBytes: 16 * KIB,
} as const satisfies {
  control: SocketLimits;
  signalling: SocketLimits;
  board: SocketLimits;
  check: SocketLimits;
  console: SocketLimits;
  wrapUp: SocketLimits;
  boardOfSeat: { readonly entries: Rate; readonly bytes: Rate };
  boardInAll: { readonly entries: number; readonly bytes: number };
} & Record<string, unknown>;
