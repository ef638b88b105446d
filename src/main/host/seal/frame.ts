const BINARY = 0x82;

/**
 * A whole WebSocket message from the host, ready for the wire: one unmasked binary frame (RFC 6455, 5.2).
 * Made once, it is written to everybody as it is.
 */
export function frameOf(bytes: Uint8Array): Buffer {
  const { length } = bytes;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = BINARY;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(bytes, header);
  return frame;
}
