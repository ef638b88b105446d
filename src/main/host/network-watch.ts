import { networkInterfaces } from 'node:os';

const LOOK_EVERY_MS = 2_000;

/** Looks after this machine's addresses. */
export interface NetworkWatch {
  /** Looks at once, as when the laptop has woken up. */
  look(): void;
  stop(): void;
}

/**
 * Tells whenever the addresses of this machine are others than before. No system event says so on all
 * systems; reading them costs a few microseconds.
 *
 * @param read the machine's addresses in any order, by network
 */
export function watchNetwork(
  onChange: () => void,
  read: typeof networkInterfaces = networkInterfaces,
): NetworkWatch {
  const now = () =>
    Object.entries(read())
      .flatMap(([network, addresses]) => (addresses ?? []).map((a) => `${network} ${a.address}`))
      .sort()
      .join();
  let known = now();
  const look = () => {
    const found = now();
    if (found === known) return;
    known = found;
    onChange();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return { look, stop: () => clearInterval(timer) };
}
