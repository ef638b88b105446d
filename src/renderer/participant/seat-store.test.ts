import { describe, expect, it } from 'vitest';
import { openSeatStore } from './seat-store';

describe('the seat of this browser', () => {
  it('is found again by the next page under the same key, and by no other', () => {
    const storage = memory();
    openSeatStore('one', () => storage).keep('p1.x');
    expect(openSeatStore('one', () => storage).read()).toBe('p1.x');
    expect(openSeatStore('two', () => storage).read()).toBeNull();
  });

  it('is kept by the page itself where the browser refuses storage', () => {
    const seats = openSeatStore('one', () => {
      throw new Error('SecurityError');
    });
    expect(seats.read()).toBeNull();
    seats.keep('p1.x');
    expect(seats.read()).toBe('p1.x');
    seats.forget();
    expect(seats.read()).toBeNull();
  });

  it('is gone once it was forgotten', () => {
    const storage = memory();
    const seats = openSeatStore('one', () => storage);
    seats.keep('p1.x');
    seats.forget();
    expect(seats.read()).toBeNull();
    expect(storage.length).toBe(0);
  });

  it('[H76] is found under the new link and under the old one, and forgotten under both', () => {
    const storage = memory();
    const seats = openSeatStore('old', () => storage);
    seats.keep('p1.x');
    storage.setItem('another session', 'p7.y');
    seats.moveTo('new');
    for (const key of ['old', 'new']) {
      expect(openSeatStore(key, () => storage).read()).toBe('p1.x');
    }
    openSeatStore('new', () => storage).forget();
    expect(openSeatStore('old', () => storage).read()).toBeNull();
    expect(storage.getItem('another session')).toBe('p7.y');
  });

  it('is none if what is stored is too long to be a token', () => {
    const storage = memory();
    storage.setItem('one', 'x'.repeat(121));
    expect(openSeatStore('one', () => storage).read()).toBeNull();
  });
});

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (n) => [...items.keys()][n] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}
