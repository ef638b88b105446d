import type { Drawing } from '../../shared/notes/svg';
import { svgFile } from '../../shared/notes/svg';
import { ExportError } from './export-error';
import { withHiddenPage } from './hidden-page';

/** An empty page that may draw pictures it was handed, and nothing else. */
const PAGE = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:"><title>Picture</title>`;
/** Points a side and in all: more is no sharper to anybody, and canvases have limits. */
const MOST_SIDE = 12_000;
const MOST_POINTS = 48_000_000;
const SHARPEST = 2;

/** Draws the picture that is handed in on a canvas of this size; gives a data address. */
const DRAW = `(async (svg, width, height) => {
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const to = canvas.getContext('2d');
  to.fillStyle = '#ffffff';
  to.fillRect(0, 0, width, height);
  to.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/png');
})`;

/**
 * [X23] A drawing as PNG, twice as fine as its units where that fits. The page it is made in runs our script
 * alone: as an image, a drawing can neither run nor fetch anything.
 * @throws ExportError with a sentence for the facilitator
 */
export async function renderPng(drawing: Drawing, signal?: AbortSignal): Promise<Uint8Array> {
  const { width, height } = drawing;
  const scale = Math.min(
    SHARPEST,
    MOST_SIDE / Math.max(width, height),
    Math.sqrt(MOST_POINTS / (width * height)),
  );
  const size = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
  const call = `${DRAW}(${[svgFile(drawing), ...size].map((part) => JSON.stringify(part)).join(',')})`;
  const work = { scripted: true, fault: 'pictureFailed', signal } as const;
  const address: unknown = await withHiddenPage(PAGE, work, (page) => page.executeJavaScript(call));
  const prefix = 'data:image/png;base64,';
  if (typeof address !== 'string' || !address.startsWith(prefix)) {
    throw new ExportError('pictureFailed', 'nothing was drawn');
  }
  return Buffer.from(address.slice(prefix.length), 'base64');
}
