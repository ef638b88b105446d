const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SERIF = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/>';
const SANS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Yu Gothic" w:cs="Arial"/>';

type Look = {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly letters: string;
  readonly next?: string;
};

const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const space = (before: number, after: number) =>
  `<w:spacing w:before="${before}" w:after="${after}"/>`;
const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`;

const LOOKS: readonly Look[] = [
  {
    id: 'Title',
    name: 'Title',
    paragraph: `<w:keepNext/>${space(0, 120)}`,
    letters: `${SERIF}<w:b/><w:bCs/>${size(52)}`,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: space(0, 160),
    letters: `${SERIF}<w:i/><w:iCs/><w:color w:val="5C524B"/>${size(28)}`,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph: `<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="8" w:color="D5CABB"/></w:pBdr>${space(520, 160)}${outline(0)}`,
    letters: `${SERIF}<w:b/><w:bCs/>${size(34)}`,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    paragraph: `<w:keepNext/><w:keepLines/>${space(280, 100)}${outline(1)}`,
    letters: `${SERIF}<w:b/><w:bCs/>${size(26)}`,
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    paragraph: `<w:keepNext/><w:keepLines/>${space(200, 80)}${outline(2)}`,
    letters: `${SERIF}<w:b/><w:bCs/>${size(22)}`,
  },
  {
    id: 'Meaning',
    name: 'Meaning',
    paragraph: space(80, 160),
    letters: `<w:color w:val="5C524B"/>${size(19)}`,
    next: 'Normal',
  },
  {
    id: 'Quote',
    name: 'Quote',
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="B4421A"/></w:pBdr>${space(40, 80)}<w:ind w:left="500"/>`,
    letters: '',
    next: 'Normal',
  },
  {
    id: 'TurnHead',
    name: 'Turn',
    paragraph: `<w:keepNext/>${space(240, 60)}`,
    letters: '',
    next: 'Normal',
  },
];

/** The document's styles: the word processor's own headings, title and quote, and two more. */
export const DOCX_STYLES = [
  `${HEAD}<w:styles ${W}>`,
  `<w:docDefaults><w:rPrDefault><w:rPr>${SANS}${size(21)}<w:lang w:val="en-GB" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  ...LOOKS.map(
    ({ id, name, paragraph, letters, next = 'Normal' }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="${next}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`,
  ),
  '</w:styles>',
].join('');

const level = (at: number, mark: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${mark}"/><w:lvlJc w:val="left"/><w:pPr><w:spacing w:before="40" w:after="40"/><w:ind w:left="${360 + at * 360}" w:hanging="260"/></w:pPr></w:lvl>`;

/** Its one list, three levels deep. */
export const DOCX_NUMBERING = `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${['•', '–', '•'].map((mark, at) => level(at, mark)).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
