import { expect, it } from 'vitest';
import { certificateWords, fileName } from './certificate-words';

it('[K42] it is said how phones come in, until when, and what is wrong', () => {
  expect(certificateWords({ kind: 'none' })).toContain('plain http');
  const validTo = Date.UTC(2027, 2, 5, 23);
  const ready = { kind: 'ready', name: 'a.example.org', names: [], validTo, files: [] } as const;
  expect(certificateWords(ready)).toContain('https at a.example.org');
  expect(certificateWords(ready)).toContain('5 March 2027');
  const faulty = { kind: 'faulty', why: 'It has expired.', asks: null, files: [] } as const;
  expect(certificateWords(faulty)).toBe('It has expired.');
});

it('[K42] a file is shown by its name, wherever it lies', () => {
  expect(fileName('/home/anna/keys/room.pem')).toBe('room.pem');
  expect(fileName('C:\\Users\\Anna\\room.pfx')).toBe('room.pfx');
});
