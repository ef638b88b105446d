import { expect, test } from './hearth';
import { startSession } from './steps';

test('[E34] the code leads to the whole link, and a link without its end says so', async ({
  launch,
  phone,
}) => {
  const { window } = await launch();
  const link = await startSession(window, 'The whole link');
  const [page = ''] = link.split('#');
  const anna = await phone();

  await test.step('the end was lost when somebody sent the link: the page says so and asks nothing', async () => {
    await anna.goto(page);
    await expect(anna.getByRole('heading')).toHaveText('This link is not complete');
    await expect(anna.getByTestId('link-incomplete')).toContainText('Scan the code again');
    await anna.goto(`${page}#${'A'.repeat(22)}`);
    await expect(anna.getByTestId('link-incomplete')).toBeVisible();
    await anna.goto(`${page}check/`);
    await expect(anna.getByRole('heading')).toHaveText('This link is not complete.');
    await expect(anna.getByRole('link')).toBeHidden();
  });

  await test.step('with its end it opens, in the same tab', async () => {
    await anna.goto(page);
    await expect(anna.getByTestId('link-incomplete')).toBeVisible();
    await anna.goto(link);
    await expect(anna.getByTestId('join-name')).toBeVisible();
  });

  await test.step('typed: a wrong code is called that, the right one leads to the same link', async () => {
    const code = (await window.getByTestId('join-code').textContent()) ?? '';
    const ben = await phone();
    await ben.goto(new URL('/', link).href);
    const field = ben.getByLabel('Session code');
    await field.fill(code.startsWith('A') ? 'CCCCCC' : 'AAAAAA');
    await ben.getByRole('button', { name: 'Continue' }).click();
    await expect(ben.getByRole('alert')).toContainText('not the code of this session');
    await field.fill(code.toLowerCase());
    await ben.getByRole('button', { name: 'Continue' }).click();
    await expect(ben.getByTestId('join-name')).toBeVisible();
    expect(ben.url()).toBe(link);
  });
});
