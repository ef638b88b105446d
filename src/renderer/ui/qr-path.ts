import { encode } from 'uqr';

/** Modules of white round a code; readers need four. */
const QUIET_ZONE = 4;

export interface QrPath {
  /** Modules along one side, quiet zone included. */
  readonly size: number;
  /** The dark modules as one SVG path, a module being one unit. */
  readonly path: string;
}

/** Draws a text as a QR code. Throws when the text is too long for one. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      const start = x;
      while (row[x] === true) x += 1;
      if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
    }
  });
  return { size, path };
}
