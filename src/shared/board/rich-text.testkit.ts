import fc from 'fast-check';

const PARTS = [
  '**',
  '*',
  ' ',
  '\n',
  '\n- ',
  '\n1. ',
  '- ',
  '12. ',
  'word',
  'a',
  '.',
  ')',
  '(',
  '@',
  '\\',
  ':',
  '/',
  'http://',
  'https://',
  'https://example.org/a',
  'user:word@',
  'javascript:',
  '\u202e',
  '😀',
  'é',
];

/** Any text, rich in what marks and addresses are made of. */
export const richText = fc
  .array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: 'binary', maxLength: 2 })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

const word = fc.stringMatching(/^[a-zé😀]{1,6}$/u);
const words = fc
  .array(
    fc.tuple(word, fc.boolean()).map(([text, isBold]) => (isBold ? `**${text}**` : text)),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.join(' '));
const line = fc.oneof(
  fc.constant(''),
  words,
  words.map((all) => `- ${all}`),
);

/** Text whose every star is a mark of bold, as people write it with the keys for it. */
export const tidyText = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));

/** Text and a stretch of it, which never begins or ends within a character. */
export const selected = (texts: fc.Arbitrary<string>) =>
  texts.chain((text) => {
    const places = [0];
    for (const letter of text) places.push((places.at(-1) ?? 0) + letter.length);
    return fc
      .tuple(fc.constantFrom(...places), fc.constantFrom(...places))
      .map(([a, b]) => ({ text, selection: { start: Math.min(a, b), end: Math.max(a, b) } }));
  });
