import { expect, it } from 'vitest';
import { phonesWords } from './phones-words';

const phones = { session: 's1', isOffered: true, there: 0, fetched: 0, older: 0 };

it('[H136] the facilitator reads how many phones are there, and how many have fetched the notes as they are now', () => {
  expect(phonesWords({ ...phones, isOffered: false })).toBe('No phone is here at the moment.');
  expect(phonesWords({ ...phones, there: 1 })).toBe(
    '1 phone is still here. Nobody has fetched the notes yet.',
  );
  expect(phonesWords({ ...phones, there: 12, fetched: 1 })).toBe(
    '12 phones are still here. 1 person has fetched the notes.',
  );
  expect(phonesWords({ ...phones, there: 12, fetched: 9, older: 2 })).toBe(
    '12 phones are still here. 9 people have fetched the notes, 2 of them before your last change.',
  );
  expect(phonesWords({ ...phones, there: 2, fetched: 9, older: 9 })).toBe(
    '2 phones are still here. 9 people have fetched the notes, all before your last change.',
  );
  expect(phonesWords({ ...phones, fetched: 1, older: 1 })).toBe(
    'No phone is here at the moment. 1 person has fetched the notes, before your last change.',
  );
});
