/** Calls back when the page may have slept and is back; returns how to stop. */
export function onWake(callback: () => void): () => void {
  const visible = () => {
    if (document.visibilityState === 'visible') callback();
  };
  const shown = (event: PageTransitionEvent) => {
    // Not the first showing: then everything is under way already.
    if (event.persisted) callback();
  };
  document.addEventListener('visibilitychange', visible);
  window.addEventListener('pageshow', shown);
  window.addEventListener('online', callback);
  return () => {
    document.removeEventListener('visibilitychange', visible);
    window.removeEventListener('pageshow', shown);
    window.removeEventListener('online', callback);
  };
}
