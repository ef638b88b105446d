/**
 * The question by which browsers look up each other's `.local` names (RFC 6762), and what is an answer to
 * it. Only as much of DNS as that takes.
 */

const HEADER_BYTES = 12;
const A_RECORD = 1;
const INTERNET = 1;
const IS_RESPONSE = 0x80;

/** Who is it that has this name? As one multicast packet. */
export function nameQuestion(name: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16BE(1, 4);
  const kind = Buffer.alloc(4);
  kind.writeUInt16BE(A_RECORD, 0);
  kind.writeUInt16BE(INTERNET, 2);
  return Buffer.concat([header, labels(name), kind]);
}

/** Whether a packet is somebody's answer about this name. */
export function answersName(packet: Buffer, name: string): boolean {
  if (packet.length <= HEADER_BYTES || (packet.readUInt8(2) & IS_RESPONSE) === 0) return false;
  // Names are the same in capital letters; the first one in a packet is never abbreviated.
  const said = packet.toString('latin1', HEADER_BYTES).toLowerCase();
  return said.includes(labels(name).toString('latin1').toLowerCase());
}

function labels(name: string): Buffer {
  const parts = name.split('.').map((label) => {
    const text = Buffer.from(label, 'latin1');
    return Buffer.concat([Buffer.from([text.length]), text]);
  });
  return Buffer.concat([...parts, Buffer.from([0])]);
}
