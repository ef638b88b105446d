import { utf8ToBytes } from '@noble/hashes/utils.js';
import { answerHandshake, type Known } from './handshake';
import { decodeInside, encodeSaid, type GroupKey, type Said, textOf } from './said';
import { isForAll, Opener, openForAll, Sealer } from './sealing';
import type { KeyPair } from './x25519';

/** What a message of the host comes to. */
export type Heard =
  /** The handshake: the answer is to be sent, and then the socket is open. */
  | { readonly type: 'open'; readonly answer: Uint8Array }
  | { readonly type: 'said'; readonly said: Said }
  /** Nothing for whoever uses the socket. */
  | { readonly type: 'nothing' }
  /** The host has another key than this page's link. */
  | { readonly type: 'wrongKey' }
  /** It cannot be opened: the socket is of no use any more. */
  | { readonly type: 'broken' };

/** Keys of the group that a page keeps: what was sealed just before a new one may come after it. */
const GROUP_KEYS = 2;

/** The page's end of a sealed socket, without the socket. */
export class PageSeal {
  private ends: { readonly sealer: Sealer; readonly opener: Opener } | null = null;
  private groupKeys: readonly GroupKey[] = [];

  /**
   * @param newPair makes a key pair by chance, once for each socket
   * @param hello what the page says first: its seat, and what it can
   */
  constructor(
    private readonly known: Known,
    private readonly newPair: () => KeyPair,
    private readonly hello: string,
  ) {}

  /** Takes the next message of the host. Never throws. */
  hear(bytes: Uint8Array): Heard {
    if (this.ends === null) return this.begin(bytes);
    const plain = isForAll(bytes)
      ? openForAll(this.groupKeys, bytes)
      : this.ends.opener.open(bytes);
    const inside = plain === null ? null : decodeInside(plain);
    if (inside === null) return { type: 'broken' };
    if (inside.type === 'groupKey') {
      this.groupKeys = [inside.key, ...this.groupKeys].slice(0, GROUP_KEYS);
      return { type: 'nothing' };
    }
    return {
      type: 'said',
      said: inside.type === 'text' ? textOf(inside.bytes) : inside.bytes,
    };
  }

  /** Seals a message to the host. Throws before the socket is open. */
  seal(said: Said): Uint8Array<ArrayBuffer> {
    if (this.ends === null) throw new Error('The socket is not open yet.');
    return this.ends.sealer.seal(encodeSaid(said));
  }

  private begin(message: Uint8Array): Heard {
    const agreed = answerHandshake(this.known, message, this.newPair, utf8ToBytes(this.hello));
    if (agreed === null) return { type: 'wrongKey' };
    const { keys } = agreed;
    this.ends = { sealer: new Sealer(keys.sends), opener: new Opener(keys.hears) };
    return { type: 'open', answer: agreed.message };
  }
}
