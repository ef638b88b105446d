import type { Defence } from './defence';

/** What keeps it from whoever listens to what passes the network. */
export const WHO_LISTENS: readonly Defence[] = [
  {
    line: 'see that there is a session',
    rule: 'H95',
    file: 'src/shared/seal/room-key.ts',
    // As it stands in a template.
    out: ['Hearth room key $', '{roomKey}'].join(''),
    put: 'Hearth room key',
    test: 'src/main/host/seal/accept.test.ts',
  },
  {
    line: 'see that there is a session',
    rule: 'H95',
    file: 'src/shared/protocol/paths.ts',
    out: '}#$',
    put: '}?$' + '{hello}#$',
    test: 'src/main/host/seal/overheard.test.ts',
  },
  {
    line: 'see that there is a session',
    rule: 'W40',
    file: 'src/shared/seal/noise-state.ts',
    out: "const NAME = 'Noise_NNpsk0_25519_ChaChaPoly_SHA256';",
    put: "const NAME = 'Noise_NN_25519_ChaChaPoly_SHA256';",
    test: 'src/shared/seal/handshake.test.ts',
  },
  {
    line: 'see that there is a session',
    rule: 'W41',
    file: 'src/shared/seal/room-key.ts',
    // As it stands in a template.
    out: ['Hearth room key $', '{roomKey}'].join(''),
    put: 'Hearth room key',
    test: 'src/shared/seal/handshake.test.ts',
  },
  {
    line: 'read what is told to everybody',
    rule: 'H95',
    file: 'src/shared/seal/handshake.ts',
    out: 'return own.shared(other);',
    put: 'return new Uint8Array(32);',
    test: 'src/main/host/seal/overheard.test.ts',
  },
  {
    line: 'read what is told to everybody',
    rule: 'H98',
    file: 'src/main/host/seal/group-seal.ts',
    out: 'this.count += 1;',
    test: 'src/main/host/seal/group-seal.test.ts',
  },
  {
    line: 'read what is told to everybody',
    rule: 'H99',
    file: 'src/main/host/seal/group-seal.ts',
    out: 'this.key = { number, bytes: randomBytes(32) };',
    put: 'this.key = { number, bytes: this.key.bytes };',
    test: 'src/main/host/seal/group-seal.test.ts',
  },
  {
    line: 'nothing that a code could be tried on later',
    rule: 'H100',
    file: 'src/main/host/http.ts',
    out: 'else sendJson(response, answer);',
    put: 'else sendJson(response, { ...answer, link: linkPathOf(access) });',
    test: 'src/main/host/seal/overheard.test.ts',
  },
  {
    line: 'nothing that a code could be tried on later',
    rule: 'W42',
    file: 'src/shared/seal/cpace.ts',
    out: 'const padding = BLOCK_BYTES - 1 ',
    put: 'const padding = BLOCK_BYTES - 2 ',
    test: 'src/shared/seal/cpace.test.ts',
  },
  {
    line: 'nothing that a code could be tried on later',
    rule: 'W43',
    file: 'src/shared/seal/code-exchange.ts',
    out: 'return { password: utf8ToBytes(code), channel: CHANNEL, session };',
    put: "return { password: utf8ToBytes(''), channel: CHANNEL, session };",
    test: 'src/shared/seal/cpace.test.ts',
  },
  {
    line: 'have their own socket closed',
    rule: 'H97',
    file: 'src/main/host/socket-guard.ts',
    out: "socket.close(SEAL_CLOSE.notOpened, 'not opened');",
    test: 'src/main/host/seal/accept.test.ts',
  },
];
