import type { Page } from '@playwright/test';
import { checkLinkOf } from '../../src/shared/protocol/paths';
import { startSession } from '../steps';
import { expect, test } from './room-test';

test('[E21] the room check names the cause in each network that it can see', async ({
  network,
  launch,
  guest,
}) => {
  const { window } = await launch('--room-check-after=1');
  const link = await startSession(window, 'Which room is this');
  const anna = await guest('anna');
  const opens = () => anna.goto(checkLinkOf(link));
  // A page that was not reached is tried again by the browser itself, which ends a try of ours.
  const tries = () => expect(opens).toPass();

  await test.step('a network that keeps devices apart', async () => {
    network.apart(true);
    await expect(opens()).rejects.toThrow();
    const hint = window.getByTestId('room-hint');
    await expect(hint).toHaveAttribute('data-cause', 'unreached');
    await hint.getByRole('button', { name: 'What helps' }).click();
    await names(window, 'unreached');
    await expect(window.getByTestId('remedy').first()).toHaveAttribute('data-id', 'isolation');
    await expect(window.getByTestId('remedy').nth(1)).toHaveAttribute('data-id', 'firewall');
    network.apart(false);
  });

  await test.step('all is well', async () => {
    await tries();
    await names(window, 'allWell', { live: 'works', direct: 'works', names: 'works' });
    await phoneSays(anna, { reach: 'works', live: 'works', direct: 'works' });
    await expect(window.getByTestId('check-page')).toHaveText(/Phone 1.*directly too/u);
  });

  await test.step('multicast dropped', async () => {
    network.multicast(false);
    await anna.reload();
    await names(window, 'allWell', { live: 'works', direct: 'works', names: 'fails' });
  });

  await test.step('a phone in another network, from where it is routed', async () => {
    network.route('anna');
    await tries();
    await names(window, 'allWell', { live: 'works', direct: 'works', names: 'fails' });
    await expect(window.getByTestId('detail-routed')).toHaveText(
      /One phone is in another network/u,
    );
  });

  await test.step('UDP dropped: everything goes through the laptop, which is no alarm', async () => {
    network.udp(false);
    await anna.reload();
    await names(window, 'throughLaptop', { live: 'works', direct: 'fails' });
    await phoneSays(anna, { reach: 'works', live: 'works', direct: 'fine' });
    network.udp(true);
  });

  await test.step('the cable of the laptop is pulled', async () => {
    network.cable('host', false);
    await names(window, 'noNetwork');
    await phoneSays(anna, { reach: 'fails' });
    network.cable('host', true);
    await names(window, 'allWell', { live: 'works', direct: 'works' });
    await phoneSays(anna, { reach: 'works', live: 'works', direct: 'works' });
  });
});

/** What the console says first, and of some things more closely. */
async function names(window: Page, cause: string, details: Record<string, string> = {}) {
  await expect(window.getByTestId('room-check')).toHaveAttribute('data-cause', cause);
  for (const [name, state] of Object.entries(details)) {
    await expect(window.getByTestId(`detail-${name}`)).toHaveAttribute('data-state', state);
  }
}

/** What the phone's own page says of each test. */
async function phoneSays(phone: Page, marks: Record<string, string>) {
  for (const [name, mark] of Object.entries(marks)) {
    await expect(phone.getByTestId(`check-${name}`)).toHaveAttribute('data-mark', mark);
  }
}
