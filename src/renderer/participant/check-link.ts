import { CONTROL_LIMITS } from './control-limits';

/**
 * Whether the host still knows this page's link: only its own "not found" says that the link is gone, and
 * silence says nothing (null).
 */
export async function checkLink(): Promise<boolean | null> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), CONTROL_LIMITS.linkCheckWithin);
  try {
    const { signal } = patience;
    const answer = await fetch('./', { method: 'HEAD', cache: 'no-store', signal });
    // Gone for good (410) is a link from before a renewal.
    return answer.status === 404 || answer.status === 410 ? false : answer.ok ? true : null;
  } catch {
    // No answer at all: the network is away, which is not the link's fault.
    return null;
  } finally {
    clearTimeout(timer);
  }
}
