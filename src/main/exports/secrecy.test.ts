import { describe, expect, it } from 'vitest';
import { mailHtml, mailText } from '../../shared/exports/mail';
import { NAME_CHOICES } from '../../shared/session/name-choice';
import { unzipped } from '../hearth-file/unzipped.testkit';
import { everyFile, RECORDED, sourceOf } from './exported.testkit';
import { notesOf } from './make-files';
import { phoneNotesOf } from './phone-notes';

const NAMELESS = 'Said without a name';

/** Everything of every export as text by where it stands: names of files, too, and what is packed in them. */
async function everything(
  names: (typeof NAME_CHOICES)[number],
): Promise<ReadonlyMap<string, string>> {
  const source = sourceOf(RECORDED, names);
  const texts = new Map<string, string>();
  for (const { name, content } of await everyFile(source)) {
    texts.set(`the name ${name}`, name);
    if (!name.endsWith('.docx')) texts.set(name, Buffer.from(content).toString());
    else
      for (const [path, part] of await unzipped(Buffer.from(content))) {
        texts.set(`${name}/${path}`, part.toString());
      }
  }
  const notes = notesOf(source);
  texts.set('mail', mailHtml(notes) + mailText(notes));
  texts.set('phones', JSON.stringify(phoneNotesOf(source)));
  return texts;
}

describe('what leaves Hearth', () => {
  it.each(NAME_CHOICES)(
    '[X10] [X57] [X73] [X90] names nobody who asked not to be named, in no export: names %s',
    async (names) => {
      const texts = await everything(names);
      expect(texts.size).toBeGreaterThan(30);
      for (const hidden of RECORDED.hidden) {
        const parts = hidden.split(' ').filter((part) => part.length > 3);
        for (const [where, text] of texts) {
          for (const word of [hidden, ...parts]) {
            expect(text.toLowerCase().includes(word.toLowerCase()), `${word} in ${where}`).toBe(
              false,
            );
          }
        }
      }
    },
  );

  it('[X11] names nobody at all if groups stand in for names', async () => {
    const people = RECORDED.session.people.filter(({ role }) => role === 'participant');
    for (const [where, text] of await everything('groups')) {
      for (const { name } of people.filter((one) => one.name.includes(' '))) {
        expect(text.includes(name), `${name} in ${where}`).toBe(false);
      }
    }
  });

  it('[X11] shortens names everywhere, and keeps those apart that look the same then', async () => {
    const long = 'Maria-Magdalena von Hohenstein-Wittgenbach';
    for (const [where, text] of await everything('shortened')) {
      expect(text.includes(long), where).toBe(false);
    }
    const notes = notesOf(sourceOf(RECORDED, 'shortened'));
    const labels = notes.groups.flatMap(({ people }) => people);
    expect(labels).toContain('Maria-Magdalena H.');
    expect(labels).toContain('Amara O.');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('[X12] says nowhere who wrote a card without their name, but in the record itself', async () => {
    const card = RECORDED.board.cards.find(({ text }) => text === NAMELESS);
    const author = RECORDED.session.people.find(({ id }) => id === card?.author);
    const notes = notesOf(sourceOf(RECORDED));
    expect(author?.label).toBeDefined();
    expect(notes.cards.find(({ text }) => text === NAMELESS)?.author).toBeNull();
    expect(notes.board?.cards.find((one) => one.card.text === NAMELESS)?.author).toBeNull();
    const hidden = { ...RECORDED.session, boardRules: { may: 'all', names: 'hidden' } } as const;
    const all = notesOf({ ...sourceOf(RECORDED), session: hidden });
    expect(all.cards.every((one) => one.author === null)).toBe(true);
  });
});
