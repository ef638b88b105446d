import { xmlText } from '../notes/svg';
import { line, paragraph } from './docx-xml';

/** Twentieths of a point between the margins of A4. */
export const TEXT_WIDTH = 9_978;

export type DocxColumn = {
  readonly head: string;
  /** Part of the width, in percent. */
  readonly width: number;
  readonly isNumber?: boolean;
};

const RULE = 'w:val="single" w:sz="4" w:space="0" w:color="D5CABB"';
const STRONG = 'w:val="single" w:sz="6" w:space="0" w:color="8C7F73"';

/** A table whose first row is its head and comes again on each page; `caption` says what it holds. */
export function docxTable(
  caption: string,
  columns: readonly DocxColumn[],
  rows: readonly (readonly string[])[],
): string {
  const widths = columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100));
  const cell = (text: string, at: number, isHead: boolean): string => {
    const side = columns[at]?.isNumber === true ? '<w:jc w:val="right"/>' : '';
    const edge = isHead ? `<w:tcBorders><w:bottom ${STRONG}/></w:tcBorders>` : '';
    const words = isHead ? line(text, { bold: true, soft: true }) : line(text);
    const tight = '<w:spacing w:before="50" w:after="50"/>';
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${edge}</w:tcPr>${paragraph(words, null, tight + side)}</w:tc>`;
  };
  const row = (cells: readonly string[], isHead: boolean): string => {
    const properties = `<w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}`;
    return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((text, at) => cell(text, at, isHead)).join('')}</w:tr>`;
  };
  return [
    '<w:tbl><w:tblPr>',
    `<w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>`,
    `<w:tblBorders><w:bottom ${RULE}/><w:insideH ${RULE}/></w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="180" w:type="dxa"/></w:tblCellMar>',
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    `<w:tblCaption w:val="${xmlText(caption)}"/>`,
    '</w:tblPr><w:tblGrid>',
    ...widths.map((width) => `<w:gridCol w:w="${width}"/>`),
    '</w:tblGrid>',
    row(
      columns.map(({ head }) => head),
      true,
    ),
    ...rows.map((cells) => row(cells, false)),
    '</w:tbl>',
    // Word joins tables that follow each other.
    paragraph('', null, '<w:spacing w:before="0" w:after="120"/>'),
  ].join('');
}
