import { expect, it } from 'vitest';
import { qrPath } from './qr-path';

it('leaves four white modules round the code', () => {
  const { size, path } = qrPath('http://192.168.1.20:8080/j/k7f2');
  const rows = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)];
  const lefts = rows.map((row) => Number(row[1]));
  const tops = rows.map((row) => Number(row[2]));
  const rights = rows.map((row) => Number(row[1]) + Number(row[3]));
  expect(Math.min(...lefts)).toBe(4);
  expect(Math.min(...tops)).toBe(4);
  expect(Math.max(...rights)).toBe(size - 4);
});

it('draws the first line of a corner mark as seven dark modules', () => {
  expect(qrPath('hearth').path.startsWith('M4 4h7v1h-7z')).toBe(true);
});
