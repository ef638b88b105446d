import type { ElectronApplication, Page } from '@playwright/test';
import { MOMENT_KINDS, type MomentKind } from '../src/shared/session/kinds';
import type { Session } from '../src/shared/session/session';
import type { Hands } from './hands';
import { expect } from './hearth';
import { card, saved } from './steps';

export type Script = {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly hands: Hands;
};

const PEOPLE = ['Anna', 'Ben', 'Cleo', 'Dana'] as const;

/** Everything a facilitator does in ten minutes of a session, one after the other. */
export async function tenMinutes(script: Script): Promise<void> {
  await begin(script);
  await passTheFloor(script);
  await stopAndGoOn(script);
  await atOnce(script);
  await otherWays(script);
  await markMoments(script);
  await digress(script);
  await disagree(script);
  await putRight(script);
  await showTheRoom(script);
  await end(script);
}

/** What the log has to hold after the ten minutes. */
export function expectTenMinutes(session: Session): void {
  const nameOf = (id: string) => session.people.find((person) => person.id === id)?.label ?? id;
  const turns = session.turns.map(({ speakers }) => speakers.map(nameOf).join(' + '));
  expect(session.phase).toBe('closed');
  expect(turns[0], 'the first turn was corrected').toBe('Ben');
  expect(turns).toContain('');
  expect(turns).toContain('Ben + Cleo');
  const replies = session.turns.filter(({ reply }) => reply !== null);
  expect(replies.map(({ speakers }) => speakers.map(nameOf))).toEqual([['Dana']]);
  expect(session.people.filter(({ role }) => role === 'facilitator')).toHaveLength(1);
  expect(session.turns.some(({ end: last }) => last?.why === 'paused')).toBe(true);
  expect(session.people.filter(({ leader }) => leader).map(({ label }) => label)).toEqual(['Cleo']);
  expect(session.timeBoxMs).toBe(120_000);
  expect(session.order).toBe('quietest');
  const moments = session.moments.map(({ kinds, words }) => [kinds.map(({ kind }) => kind), words]);
  expect(moments).toEqual([
    [['argument'], 'The drivers wait for papers'],
    [['celebration'], ''],
    [['digression'], 'Who pays for parking'],
    [['debate', 'collaboration'], 'One depot or two'],
  ]);
  expect(session.branches.map(({ state }) => state)).toEqual(['returned']);
  // Followed, parked, taken up, returned from: the line was left twice.
  expect(session.course.filter(({ branch }) => branch !== null)).toHaveLength(2);
  const [debate] = session.debates;
  expect(debate?.end?.outcome).toBe('collaboration');
  expect(debate?.sides.map(({ people }) => people.map(nameOf))).toEqual([['Anna'], ['Ben']]);
}

/** From the library to a room with four people who have no device. */
async function begin({ window, hands }: Script): Promise<void> {
  await hands.write(window.getByTestId('new-title'), 'Late deliveries');
  await hands.write(window.getByTestId('new-question'), 'What would you change first?');
  await hands.press(window.getByTestId('start-session'));
  const name = window.getByTestId('add-person-name');
  const add = window.getByTestId('add-person');
  const [first, ...others] = PEOPLE;
  await hands.enter(name, first, add);
  await expect(window.getByTestId('person-row')).toHaveCount(1);
  await hands.press(window.getByTestId('open-add-person'), 'a');
  for (const [n, other] of others.entries()) {
    await hands.enter(name, other, add);
    await expect(window.getByTestId('person-row')).toHaveCount(n + 2);
    await expect(name).toHaveValue('');
  }
  await hands.putAway(closeOf(window));
  await expect(window.getByRole('dialog')).toHaveCount(0);

  const join = window.getByRole('dialog', { name: 'Join this session' });
  await hands.press(window.getByTestId('open-join'), 'j');
  await expect(join.getByTestId('join-code')).toBeVisible();
  await hands.putAway(closeOf(window));
  await expect(join).toHaveCount(0);
  await hands.press(window.getByRole('button', { name: 'Put the join code away' }));
  await expect(window.getByTestId('join-code')).toHaveCount(0);
}

/** By name, by hands in an order, by a direct reply; one step is taken back. */
async function passTheFloor({ window, hands }: Script): Promise<void> {
  const speaker = window.getByTestId('speaker');
  await hands.press(window.getByRole('button', { name: 'Find a person' }), '/');
  await hands.enter(
    window.getByTestId('quick-find'),
    'An',
    window.getByRole('option', { name: 'Anna' }),
  );
  await expect(speaker).toContainText('Anna');
  for (const name of ['Ben', 'Cleo']) {
    await hands.onCard(name, window.getByTestId('card-raise'));
    await expect(queueRow(window, name)).toBeVisible();
  }
  await hands.press(window.getByTestId('way-queue'));
  await expect(window.getByTestId('way-queue')).toHaveAttribute('aria-pressed', 'true');
  await hands.choose(window.getByTestId('order'), window.getByTestId('order-quietest'));
  await expect(window.getByTestId('order')).toHaveAttribute('data-order', 'quietest');
  await hands.sooner(queueRow(window, 'Cleo'));
  await expect(window.getByTestId('queue-row').first()).toContainText('Cleo');
  // What has just moved takes no press yet.
  await expect(queueRow(window, 'Cleo')).not.toHaveAttribute('data-settling');
  await hands.press(queueRow(window, 'Cleo').getByTestId('unpin'));
  await expect(window.getByTestId('queue-row').first()).toContainText('Ben');
  await hands.onCard('Dana', window.getByTestId('card-reply'));
  await expect(window.getByTestId('queue-row').first()).toContainText('Dana');
  await hands.press(window.getByTestId('pass-on'), 'Space');
  await expect(speaker).toContainText('Dana');
  await hands.press(window.getByTestId('undo'), 'u');
  await expect(speaker).toContainText('Anna');
  await expect(queueRow(window, 'Dana')).toBeVisible();
  await hands.press(window.getByTestId('pass-on'), 'Space');
  await expect(speaker).toContainText('Dana');
  // When the floor falls free it is offered to the next hand by itself.
  await hands.press(window.getByTestId('end-turn'), 'e');
  await expect(window.getByTestId('offered')).toContainText('Ben');
  await hands.press(window.getByTestId('pass-on'), 'Space');
  await expect(speaker).toContainText('Ben');
  await hands.press(window.getByTestId('way-open'));
}

async function stopAndGoOn({ window, hands }: Script): Promise<void> {
  await hands.press(window.getByTestId('pause'), 'p');
  await expect(window.getByTestId('paused')).toBeVisible();
  // The button that had the focus is gone, so Space is the console's.
  await hands.press(window.getByTestId('unpause'), 'Space');
  await expect(window.getByTestId('speaker')).toContainText('Ben');
  await hands.press(window.getByTestId('end-turn'), 'e');
  await expect(window.getByTestId('silence')).toBeVisible();
}

/** The facilitator, somebody unknown, and two at once; a turn has a time box. */
async function atOnce({ window, hands }: Script): Promise<void> {
  const speaker = window.getByTestId('speaker');
  await hands.press(window.getByTestId('speak-myself'), 'm');
  await expect(speaker).toContainText('Facilitator');
  await hands.press(window.getByTestId('speak-unknown'), 'x');
  await expect(speaker).toContainText('Somebody unknown');
  await hands.choose(window.getByTestId('time-box'), window.getByTestId('time-box-2'));
  await expect(window.getByTestId('time-box')).toHaveAttribute('data-ms', '120000');
  await hands.give('Ben');
  await expect(speaker).toContainText('Ben');
  await hands.onCard('Cleo', window.getByTestId('card-share'));
  await expect(speaker).toContainText('Talk at once');
  await hands.press(window.getByTestId('end-turn'), 'e');
  await expect(window.getByTestId('silence')).toBeVisible();
}

/** A go-around in which one passes, then a talking stick that is handed on. */
async function otherWays({ window, hands }: Script): Promise<void> {
  const [speaker, offered] = [window.getByTestId('speaker'), window.getByTestId('offered')];
  await hands.choose(window.getByTestId('way-goAround'), window.getByTestId('round-seat'), 'g');
  const speaks = async (name: string) => {
    await expect(offered).toContainText(name);
    await hands.press(window.getByTestId('pass-on'), 'Space');
    await expect(speaker).toContainText(name);
    await hands.press(window.getByTestId('end-turn'), 'e');
  };
  await expect(offered).toContainText('Anna');
  await hands.press(window.getByTestId('pass-round'));
  for (const name of ['Ben', 'Cleo', 'Dana', 'Anna']) await speaks(name);
  await expect(window.getByTestId('silence')).toBeVisible();

  await hands.press(window.getByTestId('way-talkingStick'));
  for (const holder of ['Anna', 'Dana']) {
    await hands.give(holder);
    await expect(speaker).toContainText(holder);
  }
  await hands.press(window.getByTestId('open-palette'), 'ControlOrMeta+k');
  const command = window.getByTestId('palette-row').filter({ hasText: 'Way: Open floor' });
  await hands.enter(window.getByTestId('palette'), 'open floor', command);
  await expect(window.getByTestId('way-open')).toHaveAttribute('aria-pressed', 'true');
}

/** Marks a moment, and its words if there are any. */
async function mark({ window, hands }: Script, kind: MomentKind, words: string): Promise<void> {
  const [field, keep] = [window.getByTestId('moment-words'), window.getByTestId('moment-keep')];
  await hands.press(window.getByTestId(`moment-${kind}`), keyOf(kind));
  await expect(field).toBeFocused();
  if (words === '') await hands.putAway(keep);
  else await hands.enter(field, words, keep);
  await expect(field).toHaveCount(0);
}

async function markMoments(script: Script): Promise<void> {
  await mark(script, 'argument', 'The drivers wait for papers');
  await mark(script, 'celebration', '');
}

async function digress(script: Script): Promise<void> {
  const { window, hands } = script;
  await mark(script, 'digression', 'Who pays for parking');
  await expect(window.getByTestId('digression-chip')).toContainText('Who pays for parking');
  await hands.press(window.getByTestId('digression-park'), 'k');
  await expect(window.getByTestId('parked-row')).toContainText('Who pays for parking');
  await hands.press(window.getByTestId('take-up'), 'y');
  await expect(window.getByTestId('digression-chip')).toBeVisible();
  await hands.press(window.getByTestId('digression-return'), 'r');
  await expect(window.getByTestId('digression-chip')).toHaveCount(0);
}

/** A debate with somebody on each side, settled as a collaboration. */
async function disagree(script: Script): Promise<void> {
  const { window, hands } = script;
  await mark(script, 'debate', 'One depot or two');
  await hands.press(window.getByTestId('debate-open'), 'd');
  const sides = window.getByTestId('debate-side');
  await expect(sides).toHaveCount(2);
  for (const [side, name] of ['Anna', 'Ben'].entries()) {
    await hands.choose(
      sides.nth(side).getByTestId('side-add'),
      window.getByRole('menuitem', { name, exact: true }),
    );
    await expect(sides.nth(side)).toContainText(name);
  }
  await hands.press(window.getByTestId('debate-settle-collaboration'));
  await expect(window.getByTestId('debate-panel')).toHaveCount(0);
}

/** The first turn was Ben's, not Anna's. A nudge, if there is one, is dismissed. */
async function putRight({ window, hands }: Script): Promise<void> {
  await hands.openFirstTurn();
  await expect(window.getByTestId('correct-turn')).toBeVisible();
  await hands.press(window.getByTestId('correction-reassign'));
  const ben = window.locator('[data-testid="correction-person"][data-label="Ben"]');
  await hands.enter(window.getByTestId('correction-find'), 'Be', ben);
  await expect(window.getByTestId('correct-turn')).toHaveCount(0);
  const dismiss = window.getByTestId('nudge-dismiss');
  if ((await dismiss.count()) === 0) return;
  const key = await window.getByTestId('nudge').getAttribute('data-key');
  await hands.press(dismiss);
  await expect(window.locator(`[data-testid="nudge"][data-key="${key}"]`)).toHaveCount(0);
}

/** The stage with another view, a leader, and the board with a card. */
async function showTheRoom({ app, window, hands }: Script): Promise<void> {
  const [stage] = await Promise.all([
    app.waitForEvent('window'),
    hands.press(window.getByTestId('stage-open'), 's'),
  ]);
  await expect(stage.getByTestId('stage')).toHaveAttribute('data-view', 'conversation');
  await hands.choose(window.getByTestId('stage-menu'), window.getByTestId('stage-show-join'));
  await expect(stage.getByTestId('stage')).toHaveAttribute('data-view', 'join');
  await hands.onCard('Cleo', window.getByTestId('person-menu'));
  await hands.press(window.getByRole('menuitem', { name: 'Mark as leader' }));
  await expect(window.locator('[data-testid="seat"][data-label="Cleo"]')).toBeVisible();
  await hands.press(window.getByTestId('view-board'));
  await hands.enter(
    window.getByTestId('composer-text'),
    'Shared order book',
    window.getByTestId('composer-add'),
  );
  await expect(card(window, 'Shared order book')).toBeVisible();
  await saved(window);
}

async function end({ window, hands }: Script): Promise<void> {
  await hands.press(window.getByTestId('close-session'));
  await hands.press(window.getByTestId('confirm'));
  await expect(window.getByTestId('wrap-up')).toBeVisible();
}

/** The number under which a kind is marked. */
function keyOf(kind: MomentKind): string {
  return String(MOMENT_KINDS.indexOf(kind) + 1);
}

function queueRow(window: Page, name: string) {
  return window.locator(`[data-testid="queue-row"][data-label="${name}"]`);
}

/** The button that puts a dialog away. */
function closeOf(window: Page) {
  return window.getByRole('dialog').getByRole('button', { name: 'Close', exact: true });
}
