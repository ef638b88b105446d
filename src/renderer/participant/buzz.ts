/** Vibrates where the device can; `pattern` in ms: on, off, on. */
export function buzz(pattern: number[]): void {
  // Not on iPhones, whatever the types say.
  if ('vibrate' in navigator) navigator.vibrate(pattern);
}
