import type { Size } from '../../../shared/board/geometry';

/** A picture format that browsers draw, as far as its first bytes tell. */
export type ImageFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif' | 'heic';

/** What the first bytes of a file say it is; the size is null where they do not tell. */
export type ImageHeader = { readonly format: ImageFormat; readonly size: Size | null };

/** So much of a file is enough to know what it is; a photo's size may come after its camera's notes. */
export const HEADER_BYTES = 256 * 1024;

/** [B88] Reads what a file is from its bytes, whatever its name says; null for what is no picture. Never throws. */
export function readHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return headerOf(view);
  } catch (error) {
    // Cut off before its size: the decoder decides.
    if (error instanceof RangeError) return formatOf(view);
    throw error;
  }
}

/** Whether it is an SVG: text, and a drawing that can carry a program. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  return /^(\uFEFF\s*)?</u.test(start) && /<(\w+:)?svg[\s>]/iu.test(start);
}

function formatOf(view: DataView): ImageHeader | null {
  const format = nameOf(view);
  return format === null ? null : { format, size: null };
}

function headerOf(view: DataView): ImageHeader | null {
  const format = nameOf(view);
  switch (format) {
    case null:
      return null;
    case 'png':
      return { format, size: { width: view.getUint32(16), height: view.getUint32(20) } };
    case 'gif':
      return { format, size: { width: view.getUint16(6, true), height: view.getUint16(8, true) } };
    case 'bmp': {
      const height = Math.abs(view.getInt32(22, true));
      return { format, size: { width: view.getInt32(18, true), height } };
    }
    case 'jpeg':
      return { format, size: jpegSize(view) };
    case 'webp':
      return { format, size: webpSize(view) };
    default:
      return { format, size: null };
  }
}

function nameOf(view: DataView): ImageFormat | null {
  if (view.byteLength < 12) return null;
  if (view.getUint32(0) === 0x89504e47) return 'png';
  if (view.getUint16(0) === 0xffd8) return 'jpeg';
  if (letters(view, 0, 4) === 'GIF8') return 'gif';
  if (letters(view, 0, 4) === 'RIFF' && letters(view, 8, 4) === 'WEBP') return 'webp';
  if (letters(view, 0, 2) === 'BM') return 'bmp';
  if (letters(view, 4, 4) !== 'ftyp') return null;
  const brand = letters(view, 8, 4);
  if (brand.startsWith('avi')) return 'avif';
  return ['heic', 'heix', 'hevc', 'mif1', 'msf1'].includes(brand) ? 'heic' : null;
}

/** Walks from one segment of the file to the next until the one that holds the size. */
function jpegSize(view: DataView): Size | null {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSize(view: DataView): Size | null {
  switch (letters(view, 12, 4)) {
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: threeBytes(view, 24) + 1, height: threeBytes(view, 27) + 1 };
    default:
      return null;
  }
}

function threeBytes(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

function letters(view: DataView, at: number, count: number): string {
  return String.fromCharCode(...Array.from({ length: count }, (_, n) => view.getUint8(at + n)));
}
