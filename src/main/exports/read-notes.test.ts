import { HtmlValidate } from 'html-validate';
import mammoth from 'mammoth';
import markdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { docxDrawings } from '../../shared/exports/docx';
import { mailHtml, mailText } from '../../shared/exports/mail';
import { svgFile } from '../../shared/notes/svg';
import { unzipped } from '../hearth-file/unzipped.testkit';
import { exportedAs, factsOf, plain, RECORDED, sourceOf, textOf } from './exported.testkit';
import { notesOf } from './make-files';

const source = sourceOf(RECORDED);
const facts = factsOf(source);
const missing = (text: string) => facts.filter((fact) => !plain(text).includes(plain(fact)));

/** The text of HTML as a reader of XML-like text sees it: entities read, tags gone. */
function textOfHtml(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/gu, '')
    .replace(/<(?:br|\/p|\/li|\/td|\/th|\/dd|\/dt|\/h\d)[^>]*>/gu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(lt|gt|quot|#39|amp);/gu, (_, name: string) => ENTITIES[name] ?? '');
}
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

describe('Markdown, read by markdown-it', () => {
  it('[X55] says everything the notes say, and nothing that was typed became markup', async () => {
    const markdown = await textOf('markdown', source);
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(markdown) ?? [];
    expect(front).toContain('title: "What keeps our deliveries late?"');
    expect(front).toContain('date: 2025-03-04');
    const html = markdownIt({ html: true, linkify: true }).render(body);
    expect(missing(textOfHtml(html))).toEqual([]);
    expect(html).not.toMatch(/<(?:script|a|img|b)\b/u);
    expect(html.match(/<h1>/gu)).toHaveLength(1);
    expect(html.match(/<h2>/gu)).toHaveLength(notesOf(source).sections.length);
  });
});

describe('HTML', () => {
  it('[X56] is valid for a validator, in the standard’s and the accessible way', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: {
        // Written by hand, for files as small as they can be; none of it is wrong HTML.
        'long-title': 'off',
        'no-inline-style': 'off',
        'require-sri': 'off',
        // What scrolls can be reached by keyboard, and has a name.
        'no-redundant-role': 'error',
      },
    });
    const report = await validator.validateString(await textOf('html', source));
    const said = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`),
    );
    expect(said).toEqual([]);
  });

  it('[X56] says everything the notes say, and asks for nothing', async () => {
    const html = await textOf('html', source);
    expect(missing(textOfHtml(html))).toEqual([]);
    expect(html).toContain("default-src 'none'");
    const addresses = [...html.matchAll(/\b(?:src|href|data-src|poster)="([^"]*)"/gu)];
    expect(addresses.filter(([, address = '']) => !address.startsWith('data:image/'))).toEqual([]);
    expect(html).not.toMatch(/<(?:script|iframe|object|form|base|link)\b/u);
  });

  it('[X20] describes each of its pictures in words', async () => {
    const html = await textOf('html', source);
    const pictures = html.match(/<svg class="picture"[^>]*role="img" aria-labelledby/gu);
    expect(pictures).toHaveLength(3);
    expect(html).toMatch(/<desc id="shares-text">Employees: \d+% of the talk/u);
    expect(html).toMatch(/<desc id="river-text">60 turns in/u);
  });
});

describe('a mail', () => {
  it('[X24] tells the outcome in elements that mail programs keep, and in text', async () => {
    const notes = notesOf(source);
    const html = mailHtml(notes);
    for (const { what, who } of notes.commitments) {
      for (const text of [textOfHtml(html), mailText(notes)]) {
        expect(plain(text)).toContain(plain(who ?? what));
      }
    }
    expect(notes.answered).toHaveLength(1);
    for (const { words } of [...notes.stillOpen, ...notes.answered]) {
      expect(textOfHtml(html)).toContain(words);
    }
    expect(textOfHtml(html)).toContain('One delivery window, published on Mondays.');
    expect(html).not.toMatch(/<(?:style|svg|img|script|a)\b|class="(?!typed)/u);
    expect(mailText(notes)).not.toContain('---\ntitle');
    const without = { ...notes, sections: notes.sections.filter(({ name }) => name !== 'open') };
    expect(mailHtml(without)).not.toContain('What is still open');
  });
});

describe('DOCX', () => {
  it('[X60] has real headings, lists and tables, and says everything, read by mammoth', async () => {
    const [file] = await exportedAs('docx', source);
    const buffer = Buffer.from(file?.content ?? '');
    const { value, messages } = await mammoth.convertToHtml({ buffer });
    expect(missing(textOfHtml(value))).toEqual([]);
    const notes = notesOf(source);
    expect(value.match(/<h1>/gu)?.length).toBeGreaterThanOrEqual(notes.sections.length);
    expect(value.match(/<table>/gu)).toHaveLength(5);
    expect(value.match(/<li>/gu)?.length).toBeGreaterThan(notes.cards.length);
    expect(value.match(/<img/gu)).toHaveLength(3);
    // Styles of our own have no counterpart in HTML; nothing else was met with surprise.
    expect(messages.filter(({ message }) => !message.startsWith('Unrecognised paragraph'))).toEqual(
      [],
    );
  });

  it('[X60] is a package of well-formed parts with text alternatives and page numbers', async () => {
    const [file] = await exportedAs('docx', source);
    const entries = await unzipped(Buffer.from(file?.content ?? ''));
    for (const [path, bytes] of entries) {
      if (/\.(?:xml|rels|svg)$/u.test(path)) expect(wellFormed(bytes.toString()), path).toBe(true);
    }
    const document = entries.get('word/document.xml')?.toString() ?? '';
    expect(document.match(/<wp:docPr [^>]*descr="[^"]+"/gu)).toHaveLength(3);
    expect(document.match(/asvg:svgBlip/gu)).toHaveLength(3);
    expect(document.match(/<w:tblHeader\/>/gu)).toHaveLength(5);
    expect(document).toContain('<w:bidi/>');
    const footer = entries.get('word/footer1.xml')?.toString() ?? '';
    expect(footer).toMatch(/ PAGE [\s\S]* NUMPAGES /u);
  });
});

describe('drawings', () => {
  it('[X22] are well-formed files with a title and words, and fetch and run nothing', () => {
    for (const drawing of docxDrawings(notesOf(source)).values()) {
      const svg = svgFile(drawing);
      expect(wellFormed(svg)).toBe(true);
      expect(svg).toMatch(/<title id="title">[^<]+<\/title>\n<desc id="text">[^<]+<\/desc>/u);
      expect(svg).not.toMatch(/<(?:script|foreignObject|style)|\bon\w+=|url\(|var\(/u);
      const addresses = [...svg.matchAll(/href="([^"]*)"/gu)].map(([, address = '']) => address);
      expect(addresses.every((address) => address.startsWith('data:image/'))).toBe(true);
    }
  });

  it('[X21] the board’s shows every card with its kind in a word, and every link', async () => {
    const svg = await textOf('svg', source);
    expect(svg.match(/<rect class="card"/gu)).toHaveLength(RECORDED.board.cards.length);
    expect(svg.match(/<path class="link"/gu)).toHaveLength(RECORDED.board.links.length);
    for (const kind of ['Argument', 'Setback', 'Question', 'Commitment', 'Celebration']) {
      expect(svg).toContain(`>${kind}</text>`);
    }
    expect(svg).toContain('direction="rtl"');
    expect(svg).toContain('What hurts &lt;most&gt;');
  });
});

/** Whether a strict reader of XML takes it. */
function wellFormed(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  const errors: Error[] = [];
  parser.on('error', (error) => errors.push(error));
  parser.write(xml).close();
  return errors.length === 0;
}
