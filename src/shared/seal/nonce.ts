/** The nonce of ChaCha20-Poly1305 for a message by its number (below 2^53): 4 zeros, 8 bytes, little end first. */
export function nonceOf(number: number): Uint8Array {
  const nonce = new Uint8Array(12);
  const view = new DataView(nonce.buffer);
  view.setUint32(4, number % 2 ** 32, true);
  view.setUint32(8, Math.floor(number / 2 ** 32), true);
  return nonce;
}
