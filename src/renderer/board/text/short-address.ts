const LETTERS = 44;

/** An address as text: a long one without its end, but always with its whole host. */
export function shortAddress(address: string): string {
  const host = /^[^/]*\/\/[^/?#]*/u.exec(address)?.[0].length ?? 0;
  const most = Math.max(LETTERS, host + 1);
  if (address.length <= most + 1) return address;
  const last = address.charCodeAt(most - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return `${address.slice(0, splitsPair ? most - 1 : most)}…`;
}
