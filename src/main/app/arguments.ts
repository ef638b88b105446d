import type { Carriers } from '../../shared/protocol/control';

/** What was asked for on the command line. */
export type Arguments = {
  /** How many simulated people join a demonstration session; null for none. */
  readonly demo: number | null;
  /** Open a session without anybody clicking, and print its address: for a machine without a display. */
  readonly openSession: boolean;
  /** By which ways participants share the board. */
  readonly carriers: Carriers;
  /** Where sessions are kept, if not in the usual place. */
  readonly dataFolder: string | null;
  /** After how many milliseconds without anybody the console speaks of it by itself. */
  readonly patienceMs: number;
};

const DEMO_PEOPLE = 12;
const FEWEST_DEMO_PEOPLE = 3;
const MOST_DEMO_PEOPLE = 150;
const PATIENCE_S = 60;

/** Reads the arguments. Throws with a sentence for one it does not know how to read. */
export function readArguments(given: readonly string[]): Arguments {
  const value = (name: string): string | null => {
    const prefix = `--${name}=`;
    return given.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? null;
  };
  const has = (name: string): boolean => given.includes(`--${name}`);
  return {
    demo: has('demo') ? DEMO_PEOPLE : readPeople(value('demo')),
    openSession: has('open-session'),
    carriers: readCarriers(value('board-carriers')),
    dataFolder: value('data-folder'),
    patienceMs: readSeconds(value('room-check-after')) * 1_000,
  };
}

function readPeople(text: string | null): number | null {
  if (text === null) return null;
  const people = Number(text);
  if (!Number.isInteger(people) || people < FEWEST_DEMO_PEOPLE || people > MOST_DEMO_PEOPLE) {
    throw new Error(
      `--demo takes a number from ${FEWEST_DEMO_PEOPLE} to ${MOST_DEMO_PEOPLE}, not "${text}".`,
    );
  }
  return people;
}

function readSeconds(text: string | null): number {
  const seconds = text === null ? PATIENCE_S : Number(text);
  if (Number.isInteger(seconds) && seconds >= 0) return seconds;
  throw new Error(`--room-check-after takes a number of seconds, not "${text}".`);
}

function readCarriers(text: string | null): Carriers {
  if (text === null || text === 'both') return { peers: true, relay: true };
  if (text === 'peers') return { peers: true, relay: false };
  if (text === 'relay') return { peers: false, relay: true };
  throw new Error(`--board-carriers takes both, peers or relay, not "${text}".`);
}
