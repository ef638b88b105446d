import { expect, it } from 'vitest';
import { keyTime } from './slider-keys';

it('[K12] arrows go ten seconds, Page keys a minute, Home and End to the ends', () => {
  const from = (key: string) => keyTime(key, 125_000, 400_000);
  expect(from('ArrowLeft')).toBe(115_000);
  expect(from('ArrowRight')).toBe(135_000);
  expect(from('PageDown')).toBe(65_000);
  expect(from('PageUp')).toBe(185_000);
  expect(from('Home')).toBe(0);
  expect(from('End')).toBe(400_000);
  expect(from('Enter')).toBeNull();
  expect(keyTime('ArrowLeft', 4000, 400_000)).toBe(0);
  expect(keyTime('PageUp', 390_000, 400_000)).toBe(400_000);
});
