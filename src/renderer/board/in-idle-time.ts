/** Where the browser does not tell when it is idle, slices are this far apart (ms). */
const SLICE_MS = 16;
/** Idle or not, the work goes on after this long (ms). */
const MOST_WAIT_MS = 400;

/** Runs `slice` until it says that nothing is left, whenever the page has nothing else to do. */
export function inIdleTime(slice: () => boolean): () => void {
  let cancel: () => void;
  const next = () => {
    const run = () => {
      if (slice()) next();
    };
    if (typeof requestIdleCallback === 'function') {
      const handle = requestIdleCallback(run, { timeout: MOST_WAIT_MS });
      cancel = () => cancelIdleCallback(handle);
    } else {
      const timer = setTimeout(run, SLICE_MS);
      cancel = () => clearTimeout(timer);
    }
  };
  next();
  return () => cancel();
}
