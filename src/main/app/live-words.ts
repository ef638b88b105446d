/** The address of a laptop without any network: only its own windows reach it. */
export const NOWHERE = '127.0.0.1';

/** Who is told things by sentences. */
type Told = { readonly onNotice: (sentence: string) => void };

/**
 * What the facilitator is told when the laptop's address is another.
 *
 * @param name the name in the certificate by which the room comes, if it does
 */
export function movedNotice(address: string | null, name: string | null): string {
  if (name !== null && address !== null && address !== NOWHERE) {
    return `The network has changed: this laptop is at ${address} now. Phones come by ${name}, so that name has to lead there; then those whose page is open come back by themselves.`;
  }
  return address === null || address === NOWHERE
    ? 'This laptop has lost its network. The session goes on here; as soon as there is a network again, a new code is shown and the phones come back.'
    : `The network has changed: the code shows the new address ${address}. Phones whose page is open look for it by themselves; whoever is not back in a minute scans the code again.`;
}

/** Those sentences that there are, in one; null if there are none. */
export function sentences(...said: readonly (string | null)[]): string | null {
  const told = said.filter((sentence) => sentence !== null);
  return told.length === 0 ? null : told.join(' ');
}

/** Tells the facilitator what failed, and why. */
export function tell({ onNotice }: Told, what: string): (error: unknown) => void {
  return (error) => onNotice(`${what}: ${error instanceof Error ? error.message : String(error)}`);
}

/** Tells that something could not be put on the board, and why. */
export function notOnBoard(told: Told): (error: unknown) => void {
  return tell(told, 'Something could not be put on the board');
}

/**
 * [H52] What the facilitator is told when pages look for the session where another program is now; null if it
 * is where it was.
 *
 * @param before the port it was held on last, if it was
 */
export function otherPortNotice(before: number | null, now: number): string | null {
  return before === null || before === now
    ? null
    : `Another program on this laptop has taken port ${before}, where this session was, so it goes on at a new address: everybody scans the code and joins again.`;
}
