import { legibleLine } from '../notes/legible';
import { type Drawing, xmlText } from '../notes/svg';
import { paragraph } from './docx-xml';

/** English metric units of an inch, and of the widest and highest a picture may be. */
const EMU = 914_400;
const PIXELS = 96;
const WIDEST = 6.9;
const HIGHEST = 8.6;

/** A drawing of the document: its vector form, and points for readers that know no vectors. */
export type DocxPicture = {
  readonly name: string;
  readonly drawing: Drawing;
  readonly png: Uint8Array;
};

/** A picture with its text alternative, as wide as the text at most. `place` counts from 1. */
export function pictureParagraph({ name, drawing }: DocxPicture, place: number): string {
  const [wide, high] = [drawing.width / PIXELS, drawing.height / PIXELS];
  const scale = Math.min(WIDEST / wide, HIGHEST / high, 1.4);
  const [cx, cy] = [wide, high].map((inches) => Math.round(inches * scale * EMU));
  const words = `name="${name}" descr="${xmlText(legibleLine(drawing.words))}" title="${xmlText(legibleLine(drawing.title))}"`;
  const vector = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${name}Svg"/></a:ext></a:extLst>`;
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
  const picture = `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${place}" ${words}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${name}Png">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>${shape}</pic:pic>`;
  const graphic = `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${picture}</a:graphicData></a:graphic>`;
  const inline = `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${place}" ${words}/><wp:cNvGraphicFramePr/>${graphic}</wp:inline>`;
  return paragraph(`<w:r><w:drawing>${inline}</w:drawing></w:r>`, null, '<w:keepNext/>');
}
