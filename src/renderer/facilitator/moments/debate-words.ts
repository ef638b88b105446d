import { formatDuration } from '../../../shared/voice/duration';

/** Less of a difference than this, in ms, is none to speak of. */
const EVEN_MS = 5_000;

/** How the clocks of the sides stand to each other, in words. */
export function differenceWords(
  sides: readonly { readonly name: string; readonly ms: number }[],
): string {
  const sorted = [...sides].sort((a, b) => b.ms - a.ms);
  const [most] = sorted;
  const least = sorted.at(-1);
  if (most === undefined || least === undefined || most.ms === 0)
    return 'Nobody has spoken for a side yet.';
  const more = most.ms - least.ms;
  if (more < EVEN_MS)
    return sides.length === 2
      ? 'Both sides have spoken about as long.'
      : 'All sides have spoken about as long.';
  return `${most.name} has spoken ${formatDuration(more)} longer than ${least.name}.`;
}
