import { CARD_KIND_LABELS, CARD_KINDS } from '../src/shared/board/card-kind';
import { boardRoom } from './board-room';
import {
  bar,
  boxOf,
  cornerOf,
  letGo,
  middleOf,
  more,
  placeOf,
  planeOf,
  pull,
  showAll,
  tool,
} from './board-steps';
import { expect, test } from './hearth';
import { card, saved, writeCard } from './steps';

test('[E14] cards, words and names by mouse are on the second page as they are on the first', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);

  await test.step('a card of each kind has its word, its mark and its colour', async () => {
    const composer = window.getByRole('form', { name: 'New card' });
    for (const kind of CARD_KINDS) {
      await composer.getByRole('button', { name: CARD_KIND_LABELS[kind], exact: true }).click();
      await writeCard(window, `About a ${kind}`);
    }
    await expect(anna.getByTestId('card')).toHaveCount(CARD_KINDS.length);
    const looks = new Set<string>();
    for (const kind of CARD_KINDS) {
      const there = card(anna, `About a ${kind}`);
      await expect(there).toHaveAttribute('data-kind', kind);
      await expect(there.locator('.h-kind-mark')).toContainText(CARD_KIND_LABELS[kind]);
      looks.add(await there.locator('.h-kind-mark svg').innerHTML());
    }
    expect(looks.size, 'no two kinds have the same mark').toBe(CARD_KINDS.length);
  });

  await test.step('bold words, bullets and an address that is only text until it is pressed', async () => {
    await card(window, 'About a debate').dblclick();
    const field = window.getByRole('textbox', { name: 'Text of this debate' });
    await expect(field).toBeFocused();
    await window.keyboard.press('ControlOrMeta+a');
    await window.keyboard.insertText('Read this');
    await window.keyboard.press('ControlOrMeta+a');
    await window.getByTestId('format-bar').getByRole('button', { name: 'Bold' }).click();
    await window.keyboard.press('End');
    await window.keyboard.insertText(' at https://example.org/late?why=yes');
    await window.keyboard.press('Enter');
    await window.getByTestId('format-bar').getByRole('button', { name: 'List' }).click();
    await window.keyboard.insertText('first');
    await window.keyboard.press('Enter');
    await window.keyboard.insertText('second');
    await window.keyboard.press('Escape');
    const there = card(anna, 'Read this');
    await expect(there.locator('strong')).toHaveText('Read this');
    await expect(there.locator('li')).toHaveText(['first', 'second']);
    const mark = await there.locator('ul').evaluate((list) => getComputedStyle(list).listStyleType);
    expect(mark, 'bullets are seen').toBe('disc');
    await expect(there.locator('a')).toHaveCount(0);
    await there.getByRole('link').tap();
    const asked = anna.getByRole('dialog', { name: 'Open example.org?' });
    await expect(asked.getByTestId('address')).toHaveText('https://example.org/late?why=yes');
    await asked.getByRole('button', { name: 'Close' }).tap();
    await expect(asked).toHaveCount(0);
    expect(anna.context().pages()).toHaveLength(1);
  });

  await test.step('a corner that is pulled makes a card larger for both', async () => {
    await letGo(window);
    await card(window, 'About a setback').click();
    const corner = middleOf(await boxOf(window.locator('[data-handle="se"]')));
    await pull(window, corner, { x: corner.x + 60, y: corner.y + 50 });
    const size = await card(window, 'About a setback').evaluate((one) => one.style.inlineSize);
    expect(Number.parseFloat(size)).toBeGreaterThan(280);
    await expect
      .poll(() => card(anna, 'About a setback').evaluate((one) => one.style.inlineSize))
      .toBe(size);
    await more(window, 'As large as its words');
    await expect(card(anna, 'About a setback')).not.toHaveAttribute('data-sized');
    await expect(planeOf(window).locator(':focus'), 'keys go on working').toHaveCount(1);
  });

  await test.step('another kind is another colour and another mark', async () => {
    const ground = () =>
      card(anna, 'About a setback').evaluate((one) => getComputedStyle(one).backgroundColor);
    const before = await ground();
    await bar(window).getByRole('button', { name: 'Celebration' }).click();
    await expect(card(anna, 'About a setback')).toHaveAttribute('data-kind', 'celebration');
    await expect(card(anna, 'About a setback')).toContainText('Celebration');
    await expect.poll(ground).not.toBe(before);
  });

  await test.step('names are hidden by their writer, or on all cards by the facilitator', async () => {
    await expect(card(anna, 'About a question')).toContainText('Facilitator');
    // The bar of the card before, with its second row, may lie over this one.
    await letGo(window);
    await card(window, 'About a question').click();
    await more(window, 'Hide the name');
    await expect(card(anna, 'About a question')).toContainText('Name not shown');
    await expect(card(anna, 'About a setback')).toContainText('Facilitator');
    await window.getByTestId('board-names').click();
    await window.getByTestId('board-names-hidden').click();
    await expect(card(anna, 'About a setback')).toContainText('Name not shown');
    await expect(card(anna, 'About a setback')).not.toContainText('Facilitator');
    await expect(card(window, 'About a setback')).toContainText('Facilitator');
  });
  await saved(window);
});

test('[E14] links, areas and words by mouse are on the second page as they are on the first', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);
  await writeCard(window, 'Trucks leave late');
  await writeCard(anna, 'Papers come at noon');
  await expect(window.getByTestId('card')).toHaveCount(2);

  await test.step('a link is drawn from card to card, and has one of four meanings', async () => {
    await letGo(window);
    await card(window, 'Trucks leave').click();
    const dot = middleOf(await boxOf(window.locator('[data-link-from]')));
    await pull(window, dot, middleOf(await boxOf(card(window, 'Papers come'))));
    const lines = new Set<string>();
    for (const [name, meaning] of [
      ['leads to', 'leadsTo'],
      ['answers', 'answers'],
      ['supports', 'supports'],
      ['opposes', 'opposes'],
    ] as const) {
      await window.getByTestId('link-bar').getByRole('button', { name }).click();
      const there = anna.getByTestId('link');
      await expect(there).toHaveAttribute('data-meaning', meaning);
      await expect(there).toContainText(name);
      lines.add(await there.evaluate(lookOf));
    }
    expect(lines.size, 'each meaning is drawn in its own way').toBe(4);
    const before = await anna.getByTestId('link').getAttribute('aria-label');
    await window.getByTestId('link-bar').getByRole('button', { name: 'Turn round' }).click();
    await expect(anna.getByTestId('link')).not.toHaveAttribute('aria-label', before ?? '');
  });

  await test.step('a link goes with its cards, and round what lies in between', async () => {
    const line = anna.getByTestId('link').locator('.hb-link-line');
    const before = await line.getAttribute('d');
    await letGo(window);
    const from = middleOf(await boxOf(card(window, 'Papers come')));
    await pull(window, from, { x: from.x + 260, y: from.y + 30 });
    await expect.poll(() => line.getAttribute('d')).not.toBe(before);
  });

  await test.step('an area carries its cards, and what lies outside stays', async () => {
    await writeCard(window, 'Far away');
    await letGo(window);
    const away = middleOf(await boxOf(card(window, 'Far away')));
    const plane = await boxOf(planeOf(window));
    await pull(window, away, { x: plane.x + 230, y: plane.y + plane.height - 60 });
    await showAll(window);
    const trucks = await boxOf(card(window, 'Trucks leave'));
    await tool(window, 'Area');
    await pull(
      window,
      { x: trucks.x - 25, y: trucks.y - 50 },
      { x: trucks.x + trucks.width + 15, y: trucks.y + trucks.height + 15 },
    );
    await expect(window.getByRole('textbox', { name: 'Name of this area' })).toBeFocused();
    await window.keyboard.insertText('Depot');
    await window.keyboard.press('Enter');
    await showAll(anna);
    await expect(anna.locator('[data-type="area"]')).toContainText('Depot');
    const [inside, outside] = [
      await cornerOf(anna, 'Trucks leave'),
      await placeOf(card(anna, 'Far away')),
    ];
    const head = middleOf(await boxOf(window.locator('.hb-area-head')));
    await pull(window, head, { x: head.x - 40, y: head.y - 30 });
    await expect
      .poll(async () => (await cornerOf(anna, 'Trucks leave')).x)
      .toBeLessThan(inside.x - 20);
    expect(await placeOf(card(anna, 'Far away'))).toBe(outside);
  });

  await test.step('words stand without a card, and grow', async () => {
    await letGo(window);
    const plane = await boxOf(planeOf(window));
    await tool(window, 'Words');
    await window.mouse.click(plane.x + plane.width / 2, plane.y + plane.height - 40);
    await expect(window.getByRole('textbox', { name: 'Words' })).toBeFocused();
    await window.keyboard.insertText('What we **know**');
    await window.keyboard.press('Escape');
    const there = anna.locator('[data-type="text"]');
    await showAll(anna);
    await expect(there.locator('strong')).toHaveText('know');
    const scale = await there.locator('.hb-words').getAttribute('data-scale');
    await more(window, 'Larger');
    await expect(there.locator('.hb-words')).not.toHaveAttribute('data-scale', scale ?? '');
  });
  await saved(window);
});

/** Runs in the page: how a link is drawn, without its colour. */
function lookOf(link: Element): string {
  const line = link.querySelector('.hb-link-line');
  const { strokeDasharray, strokeWidth } = getComputedStyle(line ?? link);
  const rest = [...link.querySelectorAll(':scope > :not(path[class])')].map(
    ({ outerHTML }) => outerHTML,
  );
  return [
    strokeDasharray,
    strokeWidth,
    link.querySelectorAll('path').length,
    ...rest.map((html) => html.replaceAll(/[-\d.]+/gu, '')),
  ].join(' ');
}
