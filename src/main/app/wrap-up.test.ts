import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Phones } from '../../shared/protocol/wrap-up';
import { WrapUpPhone } from '../host/wrap-up/wrap-up.testkit';
import type { Hearth } from './hearth';
import { startHearth } from './hearth.testkit';
import { dataFolder, Page } from './live.testkit';

let folder: string;
let remove: () => Promise<void>;
let hearth: Hearth;
let told: (Phones | null)[];

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  told = [];
  hearth = await startHearth(folder, { onPhones: (phones) => told.push(phones) });
});
afterEach(async () => {
  await hearth.stop();
  await remove();
});

/** A session in which Anna and Ben were by phone, closed a moment ago: its link, and their seats. */
async function closed() {
  const { join: way } = await hearth.startSession({
    title: 'Deliveries',
    question: '',
    groups: [],
  });
  const link = way.link.replace(/\/\/[^:/]+:/u, '//127.0.0.1:');
  const anna = await Page.join(link, 'Anna Berg');
  const ben = await Page.join(link, 'Ben Stone');
  const [seat, other] = [anna.welcome.seat, ben.welcome.seat];
  const id = await hearth.closeSession();
  await anna.page.until((notice) => notice.type === 'room' && notice.room.phase === 'closed');
  return { link, id, seat, other };
}

it('[H130] after closing, the phones are within reach at the same link, and a session that starts ends that', async () => {
  const { link, id, seat } = await closed();
  const { phone, offer } = await WrapUpPhone.wait(link, seat);
  expect(offer).toEqual({ type: 'offer', offer: null });
  expect(hearth.wrapUp.phones).toEqual({
    session: id,
    isOffered: false,
    there: 1,
    fetched: 0,
    older: 0,
  });
  const next = await hearth.startSession({ title: 'Another', question: '', groups: [] });
  expect(await phone.next('over')).toEqual({ type: 'over' });
  expect(told.at(-1)).toBeNull();
  expect(hearth.wrapUp.phones).toBeNull();
  // What listens now, there or elsewhere, is the next one's alone.
  const there = link.replace(/:\d+\//u, `:${new URL(next.join.link).port}/`);
  await expect(WrapUpPhone.wait(there, seat)).rejects.toThrow('404');
});

it('[H130] leaving the wrap-up, or deleting the session, ends it; leaving twice is leaving once', async () => {
  const first = await closed();
  const { phone } = await WrapUpPhone.wait(first.link, first.seat);
  await Promise.all([hearth.wrapUp.end(), hearth.wrapUp.end()]);
  expect(await phone.closed).toBe(1001);
  await expect(hearth.wrapUp.offer(first.id, true)).rejects.toThrow('not here any more');
  const second = await closed();
  const { phone: other } = await WrapUpPhone.wait(second.link, second.seat);
  await hearth.remove(second.id);
  expect(await other.closed).toBe(1001);
});

it('[H130] a crash in the wrap-up costs nothing: the session is closed on disk before phones are waited for', async () => {
  const { id } = await closed();
  const [log, list] = [join(folder, 'sessions', id, 'events.log'), join(folder, 'library.json')];
  const before = [await readFile(log), await readFile(list)];
  // As if the power had gone: nothing of the first one is ended.
  const again = await startHearth(folder);
  expect(again.isHolding).toBe(false);
  expect(again.library.sessions()).toMatchObject([{ id, phase: 'closed', people: 2 }]);
  expect(await readFile(log)).toEqual(before[0]);
  expect((await readdir(join(folder, 'sessions', id))).some((name) => /broken/u.test(name))).toBe(
    false,
  );
  await again.stop();
});

it('[X90] phones get the document of every export, with its names, words and parts as they stand', async () => {
  const { link, id, seat } = await closed();
  await hearth.amend(id, {
    type: 'writeAgreement',
    text: 'Publish <b>the window</b>, says Anna Berg.',
  });
  await hearth.wrapUp.offer(id, true);
  const { phone, offer } = await WrapUpPhone.wait(link, seat);
  const notes = await phone.fetch(offer.offer?.revision ?? 0);
  expect(notes.name).toMatch(/^\d{4}-\d\d-\d\d.*deliveries/iu);
  expect(notes.html).toContain('Publish &lt;b&gt;the window&lt;/b&gt;, says Anna Berg.');
  expect(notes.html).toContain('Who was heard, and for how long');
  expect(notes.markdown).toContain('Ben Stone');

  const parts = hearth.wrapUp.phones === null ? [] : (await hearth.read(id)).session.notes.parts;
  const places = parts.map(({ name }) => ({ name, shown: name !== 'heard' }));
  await hearth.amend(id, { type: 'arrangeNotes', names: 'shortened', places });
  const renewed = await phone.next('offer');
  const anew = await phone.fetch(renewed.offer?.revision ?? 0);
  for (const form of [anew.html, anew.markdown]) {
    expect(form).toContain('Ben S.');
    expect(form).not.toMatch(/Stone|Who was heard, and for how long/u);
  }
  expect(told.at(-1)).toMatchObject({ there: 1, fetched: 1, older: 0 });
  phone.close();
});

it('[H134] who is forgotten in the wrap-up has left the notes, and their phone gets none', async () => {
  const { link, id, seat, other } = await closed();
  await hearth.wrapUp.offer(id, true);
  const { phone: anna } = await WrapUpPhone.wait(link, seat);
  const { phone: ben } = await WrapUpPhone.wait(link, other);
  const [person] = (await hearth.read(id)).session.people;
  if (person === undefined) throw new Error('nobody was there');
  await hearth.amend(id, { type: 'forget', person: person.id });
  expect(await anna.next('gone')).toEqual({ type: 'gone' });
  const renewed = await ben.until(
    (notice) => notice.type === 'offer' && notice.offer?.revision === 2,
  );
  if (renewed.type !== 'offer') throw new Error('nothing is offered');
  const notes = await ben.fetch(renewed.offer?.revision ?? 0);
  expect(notes.html + notes.markdown).toContain('Ben Stone');
  expect(notes.html + notes.markdown).not.toContain('Anna');
  ben.close();
});
