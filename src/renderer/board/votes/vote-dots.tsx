/** More dots than this are a figure: nobody counts a row of twenty. */
const MOST_DRAWN = 5;

/** Dots, and the figure where there are many; to be read by eye only. */
export function VoteDots({ count }: { readonly count: number }) {
  const drawn = Math.min(count, MOST_DRAWN);
  return (
    <span className="hb-vote-dots" aria-hidden="true">
      {Array.from({ length: drawn }, (_, n) => (
        // Dots are all alike: their place is all there is of them.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <span key={n} className="hb-dot" />
      ))}
    </span>
  );
}
