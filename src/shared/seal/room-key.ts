import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Known } from './handshake';

/** How a key looks behind the link's `#`: 128 random bits, base64url. */
export const ROOM_KEY = /^[A-Za-z0-9_-]{22}$/u;

/** What a socket of this kind begins with, on both sides. */
export function knownFor(kind: string, roomKey: string): Known {
  return {
    prologue: utf8ToBytes(`Hearth 1 ${kind}`),
    psk: sha256(utf8ToBytes(`Hearth room key ${roomKey}`)),
  };
}

/** [H96] The key in a link's fragment (with or without `#`); null if there is none, or only a part of one. */
export function roomKeyIn(fragment: string): string | null {
  const key = fragment.replace(/^#/u, '');
  return ROOM_KEY.test(key) ? key : null;
}
