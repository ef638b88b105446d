import { BOARD_MESSAGE, decodePacked } from '../../shared/protocol/board-wire';

/** Browsers can since 2020 to 2023. */
export const CAN_UNPACK = typeof DecompressionStream === 'function';

/**
 * [H60] Takes the host's frames and gives them on one by one in the order they came, although a packed
 * board takes a moment to unpack; it is given on unpacked. One that cannot be unpacked is given on as an
 * empty frame, for whoever reads it to refuse.
 */
export function openInbox(hear: (data: unknown) => void): (data: unknown) => void {
  let waiting: Promise<void> | null = null;
  return (data) => {
    const packed = packedIn(data);
    if (packed === null && waiting === null) {
      hear(data);
      return;
    }
    const plain = packed === null ? data : unpack(packed).catch(() => new ArrayBuffer(0));
    const before = waiting ?? Promise.resolve();
    const mine = before.then(async () => {
      hear(await plain);
      if (waiting === mine) waiting = null;
    });
    waiting = mine;
  };
}

function packedIn(data: unknown): Uint8Array<ArrayBuffer> | null {
  if (!(data instanceof ArrayBuffer)) return null;
  const bytes = new Uint8Array(data);
  return decodePacked(bytes);
}

/** The same frame, with the board in it as it was before it was compressed. */
async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  const plain = new Blob([Uint8Array.of(BOARD_MESSAGE.packed), await new Response(stream).blob()]);
  return plain.arrayBuffer();
}
