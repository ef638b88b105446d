import { expect, it, vi } from 'vitest';
import { giveBackUrl, takeUrl } from './picture-urls';

it('[B89] a picture shown in several places is one address, given back when the last lets go', () => {
  vi.useFakeTimers();
  const revoke = vi.spyOn(URL, 'revokeObjectURL');
  const data = Uint8Array.of(1, 2, 3);
  const first = takeUrl(data, 'image/png');
  expect(takeUrl(data, 'image/png')).toBe(first);
  giveBackUrl(data);
  vi.runAllTimers();
  expect(revoke).not.toHaveBeenCalled();
  giveBackUrl(data);
  vi.runAllTimers();
  expect(revoke).toHaveBeenCalledExactlyOnceWith(first);
  vi.restoreAllMocks();
  vi.useRealTimers();
});
