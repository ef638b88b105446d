import { expect, it } from 'vitest';
import { buildNotes, toHtml } from '../../shared/notes';
import { Example } from '../../shared/session/examples.testkit';
import { dataFolder, hold } from '../app/live.testkit';
import { NOTES_STYLE_HASH } from './notes-style';

it('[H138] a page may show the notes’ own style sheet and no other, and the notes have none beside it', async () => {
  const [folder, remove] = await dataFolder();
  const held = await hold(folder, true);
  const policy = (await fetch(held.link)).headers.get('content-security-policy') ?? '';
  await held.live.close();
  await remove();
  expect(policy).toContain(`style-src 'self' ${NOTES_STYLE_HASH};`);
  expect(policy).not.toContain('unsafe-');
  const { session } = Example.with('Anna', 'Ben');
  const html = toHtml(buildNotes({ session, cards: [], now: 1_000, zone: 'UTC' }));
  expect(html).not.toMatch(/<[^>]*\sstyle=/u);
  expect(html.match(/<style/gu)).toHaveLength(1);
});
