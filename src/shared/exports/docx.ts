import { drawBoard } from '../notes/draw-board';
import { drawRiver } from '../notes/draw-river';
import { drawShares } from '../notes/draw-shares';
import { legibleLine } from '../notes/legible';
import type { NotesDocument } from '../notes/notes';
import { PAPER } from '../notes/paint';
import { HEADINGS, type NotesSectionName } from '../notes/sections';
import { type Drawing, svgFile, xmlText } from '../notes/svg';
import { dateLine, durationLine, isGrouped, summary } from '../notes/words';
import { type DocxPicture, pictureParagraph } from './docx-picture';
import { DOCX_CONTENTS } from './docx-sections';
import { DOCX_NUMBERING, DOCX_STYLES } from './docx-styles';
import { bidi, heading, line, paragraph, run, typed } from './docx-xml';

/** One file within the package that a DOCX is. */
export type PackagePart = { readonly path: string; readonly content: string | Uint8Array };

export type DrawingPlace = Extract<NotesSectionName, 'heard' | 'course' | 'board'>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The drawings of the notes, by the section they stand in; only where there is something to draw. */
export function docxDrawings(notes: NotesDocument): ReadonlyMap<DrawingPlace, Drawing> {
  const drawings = new Map<DrawingPlace, Drawing>();
  if (notes.heardPeople > 0 && isGrouped(notes)) drawings.set('heard', drawShares(notes, PAPER));
  if (notes.timeline.length > 0) drawings.set('course', drawRiver(notes, PAPER));
  if (notes.board !== null) drawings.set('board', drawBoard(notes.board));
  return drawings;
}

/**
 * [X60] The notes as the files of an Office Open XML document: real headings, lists and tables, page numbers,
 * and pictures as vectors.
 *
 * @param pngs each drawing as PNG, for readers that know no vectors
 */
export function docxParts(
  notes: NotesDocument,
  pngs: ReadonlyMap<DrawingPlace, Uint8Array>,
): readonly PackagePart[] {
  const pictures = [...docxDrawings(notes)].flatMap(([place, drawing]) => {
    const png = pngs.get(place);
    const shown = notes.sections.some(({ name, text }) => name === place && text === null);
    return png === undefined || !shown ? [] : [{ name: place, drawing, png }];
  });
  return [
    { path: '[Content_Types].xml', content: CONTENT_TYPES },
    { path: '_rels/.rels', content: ROOT_RELATIONS },
    { path: 'docProps/core.xml', content: coreProperties(notes) },
    { path: 'word/document.xml', content: body(notes, pictures) },
    { path: 'word/styles.xml', content: DOCX_STYLES },
    { path: 'word/numbering.xml', content: DOCX_NUMBERING },
    { path: 'word/footer1.xml', content: footer(notes) },
    { path: 'word/_rels/document.xml.rels', content: relations(pictures) },
    ...pictures.flatMap(({ name, drawing, png }) => [
      { path: `word/media/${name}.svg`, content: svgFile(drawing) },
      { path: `word/media/${name}.png`, content: png },
    ]),
  ];
}

function body(notes: NotesDocument, pictures: readonly DocxPicture[]): string {
  const picture = (section: NotesSectionName) => {
    const place = pictures.findIndex(({ name }) => name === section);
    const one = pictures[place];
    return one === undefined ? '' : pictureParagraph(one, place + 1);
  };
  const content = [
    paragraph(line(notes.title), 'Title', bidi(notes.title)),
    notes.question === null
      ? ''
      : paragraph(line(notes.question), 'Subtitle', bidi(notes.question)),
    paragraph(line(`${dateLine(notes)} · ${durationLine(notes)}`, { soft: true })),
    paragraph(run(summary(notes))),
    ...notes.sections.flatMap(({ name, text }) => [
      heading(1, HEADINGS[name]),
      text === null ? DOCX_CONTENTS[name](notes, picture(name)) : typed(text),
    ]),
  ];
  const page =
    '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="964" w:bottom="1134" w:left="964" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  return `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${content.join('')}${page}</w:body></w:document>`;
}

function footer(notes: NotesDocument): string {
  const field = (code: string) =>
    `<w:fldSimple w:instr=" ${code} "><w:r><w:rPr><w:sz w:val="17"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>`;
  const tab = '<w:tabs><w:tab w:val="right" w:pos="9978"/></w:tabs>';
  const page = run('Page ', { soft: true }) + field('PAGE') + run(' of ', { soft: true });
  const words = `${line(notes.title, { soft: true })}<w:r><w:tab/></w:r>${page}${field('NUMPAGES')}`;
  return `${HEAD}<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph(words, null, tab)}</w:ftr>`;
}

function coreProperties(notes: NotesDocument): string {
  const { day, time } = notes.date;
  const subject = notes.question === null ? '' : legibleLine(notes.question);
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(legibleLine(notes.title))}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:description>Notes of a session on ${day}, ${time}</dc:description><dc:language>en-GB</dc:language></cp:coreProperties>`;
}

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPES}.numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPES}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const ROOT_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="document" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function relations(pictures: readonly DocxPicture[]): string {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
  return [
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
    relation('styles', 'styles', 'styles.xml'),
    relation('numbering', 'numbering', 'numbering.xml'),
    relation('footer', 'footer', 'footer1.xml'),
    ...pictures.flatMap(({ name }) => [
      relation(`${name}Png`, 'image', `media/${name}.png`),
      relation(`${name}Svg`, 'image', `media/${name}.svg`),
    ]),
    '</Relationships>',
  ].join('');
}
