import { expect, it } from 'vitest';
import { CofacilitatorLinks } from './links';

it('[H85] a token is 256 random bits, opens its own link, and no other opens it', () => {
  const links = new CofacilitatorLinks([]);
  const made = ['Ines', 'Omar', 'Ada'].map((name) => links.make(name, 0));
  for (const one of made) {
    expect(Buffer.from(one?.token ?? '', 'base64url')).toHaveLength(32);
    expect(links.whose(one?.token ?? '')).toEqual(one?.kept);
  }
  const [first] = made;
  const wrong = ['', 'A'.repeat(43), first?.kept.hash ?? '', `${first?.token}A`, '\u0000', '../..'];
  for (const token of wrong) expect(links.whose(token)).toBeNull();
});

it('[H89] a link that was revoked opens nothing; the others stay', () => {
  const links = new CofacilitatorLinks([]);
  const [first, second] = [links.make('Ines', 0), links.make('Omar', 0)];
  expect(links.revoke(first?.kept.id ?? '')).toBe(true);
  expect(links.revoke(first?.kept.id ?? '')).toBe(false);
  expect(links.whose(first?.token ?? '')).toBeNull();
  expect(links.works(second?.kept.id ?? '')).toBe(true);
  expect(new CofacilitatorLinks(links.all).whose(second?.token ?? '')?.name).toBe('Omar');
});
