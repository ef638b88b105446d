export type Asked = {
  /** The page that asks, as its window says. */
  readonly page: string;
  /** The facilitator's page. */
  readonly facilitator: string;
  /** What the page asks to open. */
  readonly address: string;
};

/**
 * [B74] The address to open in the browser when a page asks for a new window; null where nothing is
 * opened. Only the facilitator's own page may ask, and only for https without a user.
 */
export function addressToOpen({ page, facilitator, address }: Asked): string | null {
  if (!isSamePage(page, facilitator) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isSafe = url.protocol === 'https:' && url.username === '' && url.password === '';
  return isSafe ? url.href : null;
}

/** A page may have gone to another part of itself, which its address then says at the end. */
function isSamePage(page: string, facilitator: string): boolean {
  if (!URL.canParse(page)) return false;
  const url = new URL(page);
  url.hash = '';
  url.search = '';
  return url.href === facilitator;
}
