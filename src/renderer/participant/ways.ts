import { createSignal, type Signal } from '../board/signal';

/** The addresses (`host:port`) at which the session may be found; the first is where it was last. */
export interface Ways {
  /** Where the session is, as far as is known. */
  readonly host: Pick<Signal<string>, 'get' | 'subscribe'>;
  /** Every address worth a try, the likeliest first. */
  readonly all: () => readonly string[];
  /** What the host says of its addresses. */
  readonly learn: (hosts: readonly string[]) => void;
  /** The session answered there. */
  readonly found: (host: string) => void;
}

/** [H36] Begins with the address the page came from, which stays worth a try for as long as it is open. */
export function openWays(origin: string): Ways {
  const host = createSignal(origin);
  let told: readonly string[] = [];
  return {
    host,
    all: () => [...new Set([host.get(), ...told, origin])],
    learn: (hosts) => {
      told = hosts;
    },
    found: (at) => {
      if (at !== host.get()) host.set(at);
    },
  };
}
