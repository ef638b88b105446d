import type { Page } from '@playwright/test';
import { expect, test } from './hearth';
import { card, join, saved, showCanvas, startSession, writeCard } from './steps';

const CARDS = 4;
const WORDS = 'what somebody wrote at length and everybody who comes late has to fetch '.repeat(
  150,
);

/** How many bytes the page's board socket has brought so far; what they say is sealed. */
function bytesHeard(page: Page): () => number {
  let bytes = 0;
  page.on('websocket', (socket) => {
    if (!new URL(socket.url()).pathname.endsWith('/board')) return;
    socket.on('framereceived', ({ payload }) => {
      bytes += payload.length;
    });
  });
  return () => bytes;
}

test('[E25] a phone that comes late gets the board compressed, over plain http and without being asked', async ({
  launch,
  phone,
}) => {
  const { window } = await launch('--board-carriers=relay');
  const link = await startSession(window, 'Late');
  const writer = await phone();
  await join(writer, link, 'Writer', 'Employees');
  await writer.getByTestId('tab-board').click();
  for (let n = 0; n < CARDS; n += 1) await writeCard(writer, `Card ${n}: ${WORDS}`);
  await saved(writer);

  // The first that comes gets it plain, and it is compressed then for all who follow.
  for (const isFirst of [true, false]) {
    const late = await phone();
    const heard = bytesHeard(late);
    await join(late, link, isFirst ? 'First' : 'Second', 'Employees');
    await showCanvas(late);
    for (let n = 0; n < CARDS; n += 1) await expect(card(late, `Card ${n}:`)).toHaveCount(1);
    // Words that repeat take next to nothing once they are compressed.
    expect(heard() < (CARDS * WORDS.length) / 4).toBe(!isFirst);
    // And from there on it hears of everything.
    await writeCard(writer, `More ${isFirst}`);
    await expect(card(late, `More ${isFirst}`)).toHaveCount(1);
  }
});
