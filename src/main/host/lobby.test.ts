import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { dataFolder, type Held, hold, JOINING, joinKey, Page } from '../app/live.testkit';
import { newAccess } from './access';
import { AskingPace } from './asking-pace';
import { LiveAccess } from './live-access';
import { Lobby } from './lobby';
import { Participant } from './participant';
import { linePair } from './seal/sealed.testkit';
import { Seating } from './seating';

let folder: string;
let held: Held;
let remove: () => Promise<void>;

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  held = await hold(folder, true);
});

afterEach(async () => {
  await held.live.close();
  await remove();
});

const setAdmission = (admission: 'open' | 'approval' | 'closed') =>
  held.live.running.submit({ type: 'setAdmission', admission }, { kind: 'facilitator' });
const waiting = () => held.live.entrance.waiting;
const people = () => held.live.running.session.people.map(({ label }) => label);

/** A page that has asked for a seat. */
async function asking(name: string, key = joinKey()): Promise<Page> {
  const page = await Page.open(held.link);
  await page.next('lobby');
  page.say({ ...JOINING, request: 1, key, name });
  return page;
}

describe('[H71] a lobby with approval', () => {
  beforeEach(() => setAdmission('approval'));

  it('[H71] who asks waits under the name given, until the facilitator lets them in', async () => {
    const anna = await asking(' Anna ');
    expect((await anna.next('waits')).name).toBe('Anna');
    expect(waiting()).toMatchObject([{ name: 'Anna', group: null, here: true }]);
    expect(people()).toEqual([]);
    await held.live.entrance.letIn([waiting()[0]?.id ?? '']);
    expect((await anna.next('welcome')).person).toBe('p1');
    expect(waiting()).toEqual([]);
  });

  it('[H71] all at once, the first to ask first', async () => {
    const pages = [];
    for (const name of ['Anna', 'Ben', 'Cem']) {
      const page = await asking(name);
      await page.next('waits');
      pages.push(page);
    }
    await held.live.entrance.letIn('all');
    for (const page of pages) await page.next('welcome');
    expect(people()).toEqual(['Anna', 'Ben', 'Cem']);
  });

  it('[H71] a name the session would refuse is refused at once', async () => {
    const page = await asking('\u200b');
    expect(await page.next('refused')).toMatchObject({ code: 'invalidText' });
    expect(waiting()).toEqual([]);
  });

  it('[H71] a phone that sleeps while it waits is let in, and finds its seat', async () => {
    const key = joinKey();
    const page = await asking('Anna', key);
    await page.next('waits');
    page.close();
    await expect.poll(() => waiting()[0]?.here).toBe(false);
    await held.live.entrance.letIn('all');
    const back = await asking('Anna', key);
    expect((await back.next('welcome')).person).toBe('p1');
    expect(people()).toEqual(['Anna']);
  });

  it('[H71] asking again by the same page is not asking twice, and it can think better of it', async () => {
    const key = joinKey();
    const page = await asking('Anna', key);
    await page.next('waits');
    await page.next('done');
    page.say({ ...JOINING, request: 2, key, name: 'Anne' });
    await page.next('waits');
    await page.next('done');
    expect(waiting().map(({ name }) => name)).toEqual(['Anne']);
    expect(await page.ask({ type: 'withdraw' })).toMatchObject({ type: 'done' });
    expect(waiting()).toEqual([]);
  });

  it('[H71] opening joining lets in who waits; closing it says so, and nobody waits any more', async () => {
    const anna = await asking('Anna');
    await anna.next('waits');
    await setAdmission('open');
    expect((await anna.next('welcome')).person).toBe('p1');
    await setAdmission('approval');
    const ben = await asking('Ben');
    await ben.next('waits');
    await setAdmission('closed');
    expect((await ben.next('lobby')).admission).toBe('closed');
    expect(waiting()).toEqual([]);
  });

  it('[H73] who is not let in now is told so, and asks again a little later', async () => {
    const key = joinKey();
    const page = await asking('Eve', key);
    await page.next('waits');
    held.live.entrance.turnAway([waiting()[0]?.id ?? '']);
    await page.next('turnedAway');
    page.say({ ...JOINING, request: 2, key, name: 'Eve' });
    expect(await page.until((n) => n.type === 'refused')).toMatchObject({ code: 'approvalNeeded' });
    expect(waiting()).toEqual([]);
  });

  it('[H72] no more wait than can be looked through, and no more ask than that, from one address', async () => {
    const { burst } = WIRE_LIMITS.asksPerAddress;
    const page = await Page.open(held.link);
    const other = await Page.open(held.link);
    const refusals: unknown[] = [];
    for (let n = 0; n < burst + 5; n += 1) {
      const from = n % 2 === 0 ? page : other;
      const answer = await from.ask({ ...JOINING, type: 'join', key: joinKey(), name: `E${n}` });
      if (answer.type === 'refused') refusals.push(answer.code);
    }
    expect(refusals.length).toBeGreaterThan(0);
    expect(waiting().length).toBeLessThanOrEqual(burst + 4);
    expect(burst).toBeLessThan(WIRE_LIMITS.askedIn);
    expect(people()).toEqual([]);
  });
});

it('[H72] however slowly people ask, 100 wait at most; who is gone longest makes room', async () => {
  await setAdmission('approval');
  /** Lets everybody ask: what time would let through. */
  class Patient extends AskingPace {
    override take(): boolean {
      return true;
    }
  }
  const { running } = held.live;
  const seating = new Seating(running, new LiveAccess(newAccess(), async () => undefined));
  const lobby = new Lobby(
    { running, seating, seat: () => undefined, onWaiting: () => undefined },
    new Patient(),
  );
  const { line, close } = await linePair();
  const page = new Participant(line, { address: '192.0.2.1', link: 'current' }, () => undefined);
  const ask = (n: number) =>
    lobby.ask(page, { ...JOINING, type: 'join', key: joinKey(), name: `E${n}` });
  for (let n = 0; n < WIRE_LIMITS.askedIn; n += 1) expect(await ask(n)).toEqual({ waits: true });
  expect(await ask(100)).toMatchObject({ ok: false, refusal: { code: 'full' } });
  lobby.left(page);
  expect(await ask(101)).toEqual({ waits: true });
  expect(lobby.waiting).toHaveLength(WIRE_LIMITS.askedIn);
  expect(lobby.waiting.at(-1)?.name).toBe('E101');
  close();
});

describe('[H70] joining that is closed', () => {
  it('[H70] says so, gives nobody a seat, and who has one comes back, also after a restart', async () => {
    const anna = await Page.join(held.link, 'Anna');
    await setAdmission('closed');
    const eve = await asking('Eve');
    expect(await eve.next('refused')).toMatchObject({ code: 'joiningClosed' });
    await held.live.close();
    held = await hold(folder, false);
    const late = await Page.open(held.link);
    expect((await late.next('lobby')).admission).toBe('closed');
    const back = await Page.open(held.link, anna.welcome.seat);
    expect((await back.next('welcome')).person).toBe('p1');
  });

  it('[K33] the stage shows no code while nobody may join', async () => {
    const choice = {
      view: 'join',
      figures: false,
      joinCorner: true,
      queue: true,
      follow: true,
    } as const;
    expect(held.live.picture(choice)?.join?.code).toHaveLength(6);
    await setAdmission('closed');
    expect(held.live.picture(choice)?.join).toBeNull();
    await setAdmission('open');
    await held.live.entrance.switchCode(false);
    expect(held.live.picture(choice)?.join).toMatchObject({ code: null });
  });
});
