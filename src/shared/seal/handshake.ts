import { concatBytes } from '@noble/hashes/utils.js';
import { EMPTY, NoiseState } from './noise-state';
import type { KeyPair } from './x25519';

/** Length of a public key in a message. */
const KEY_BYTES = 32;
const TAG_BYTES = 16;
/** More than this does not go into an answer: a seat's token and a few words. */
const MOST_ANSWER_BYTES = KEY_BYTES + TAG_BYTES + 1_024;

/** What both sides agreed on: 32 bytes for each direction, seen from one's own side. */
export type Keys = { readonly sends: Uint8Array; readonly hears: Uint8Array };

/** What both sides of a handshake have to know beforehand. */
export type Known = {
  /** What the socket is for: a handshake for one kind is none for another. */
  readonly prologue: Uint8Array;
  /** 32 bytes that nobody else knows. */
  readonly psk: Uint8Array;
};

/** The side that speaks first. */
export type Opening = {
  readonly message: Uint8Array;
  /** Reads the other side's answer; null if it does not know the same, or is none. Never throws. */
  readonly finish: (answer: Uint8Array) => Agreed | null;
};

export type Agreed = { readonly keys: Keys; readonly payload: Uint8Array };

/**
 * Noise NNpsk0, first message (-> psk, e). Only who knows the secret can make it or answer it, and what is
 * said afterwards can be read neither by others who know it nor, later, by anybody.
 */
export function beginHandshake(known: Known, own: KeyPair, payload = EMPTY): Opening {
  const state = stateOf(known);
  mixPublic(state, own.publicKey);
  const message = concatBytes(own.publicKey, state.sealAndHash(payload));
  return {
    message,
    finish: (answer) => {
      if (answer.length > MOST_ANSWER_BYTES) return null;
      const other = answer.subarray(0, KEY_BYTES);
      const shared = sharedWith(own, other);
      if (shared === null) return null;
      mixPublic(state, other);
      state.mixKey(shared);
      const said = state.openAndHash(answer.subarray(KEY_BYTES));
      if (said === null) return null;
      const [sends, hears] = state.split();
      return { keys: { sends, hears }, payload: said };
    },
  };
}

/**
 * Answers the first message (<- e, ee); null if who made it does not know the same secret. Never throws.
 *
 * @param newPair makes the key pair of this side, once it is known to be worth it
 */
export function answerHandshake(
  known: Known,
  message: Uint8Array,
  newPair: () => KeyPair,
  payload: Uint8Array,
): (Agreed & { readonly message: Uint8Array }) | null {
  if (message.length < KEY_BYTES + TAG_BYTES) return null;
  const state = stateOf(known);
  const other = message.subarray(0, KEY_BYTES);
  mixPublic(state, other);
  const said = state.openAndHash(message.subarray(KEY_BYTES));
  if (said === null) return null;
  const own = newPair();
  const shared = sharedWith(own, other);
  if (shared === null) return null;
  mixPublic(state, own.publicKey);
  state.mixKey(shared);
  const answer = concatBytes(own.publicKey, state.sealAndHash(payload));
  const [hears, sends] = state.split();
  return { message: answer, keys: { sends, hears }, payload: said };
}

function stateOf({ prologue, psk }: Known): NoiseState {
  const state = new NoiseState();
  state.mixHash(prologue);
  state.mixKeyAndHash(psk);
  return state;
}

/** With a secret known beforehand a public key is mixed into the key as well (Noise, 9.2). */
function mixPublic(state: NoiseState, publicKey: Uint8Array): void {
  state.mixHash(publicKey);
  state.mixKey(publicKey);
}

function sharedWith(own: KeyPair, other: Uint8Array): Uint8Array | null {
  if (other.length !== KEY_BYTES) return null;
  try {
    return own.shared(other);
  } catch {
    // A point of small order: what would come out is known to everybody.
    return null;
  }
}
