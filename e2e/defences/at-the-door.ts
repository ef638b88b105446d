import type { Defence } from './defence';

/** What keeps out whoever was not invited. */
export const AT_THE_DOOR: readonly Defence[] = [
  {
    line: 'find the open port',
    rule: 'H1',
    file: 'src/main/host/door.ts',
    out: "if (sameText(secret, access.secret)) return { link: 'current', key: access.key, rest };",
    put: "if (secret !== null) return { link: 'current', key: access.key, rest };",
    test: 'src/main/host/host.test.ts',
  },
  {
    line: 'find the open port',
    rule: 'H1',
    file: 'src/main/host/host.ts',
    out: 'held === null || !mayShareBoard(kind, held, this.parts)',
    put: 'false',
    test: 'src/main/host/host.test.ts',
  },
  {
    line: 'try the six-character code',
    rule: 'H2',
    file: 'src/main/host/http.ts',
    out: 'return own.take(1, now) && this.guesses.take(1, now);',
    put: 'return true;',
    test: 'src/main/host/host.test.ts',
  },
  {
    line: 'open them, say nothing',
    rule: 'H120',
    file: 'src/main/host/bounds/doorway.ts',
    out: 'this.end(this.strangers.add(bareAddress(socket.remoteAddress), socket));',
    put: 'this.strangers.add(bareAddress(socket.remoteAddress), socket);',
    test: 'src/main/host/bounds/doorway.test.ts',
  },
  {
    line: 'open them, say nothing',
    rule: 'H122',
    file: 'src/main/host/bounds/bounded-server.ts',
    out: 'requestTimeout: requestMs,',
    put: 'requestTimeout: 0,',
    test: 'src/main/host/bounds/bounded-server.test.ts',
  },
  {
    line: 'reach the laptop’s port by its address',
    rule: 'H1',
    file: 'src/main/host/host.ts',
    out: 'const came = cameBy(path, this.parts.access.now);',
    put: "const came = { link: 'current', key: this.parts.access.now.key, rest: path.split('/').at(-1) ?? '' } as const;",
    test: 'src/main/host/host.test.ts',
  },
  {
    line: 'reach the laptop’s port by its address',
    rule: 'H126',
    file: 'src/main/host/send.ts',
    out: "'X-Frame-Options': 'DENY',",
    test: 'src/main/host/foreign-page.test.ts',
  },
  {
    line: 'reach the laptop’s port by its address',
    rule: 'H126',
    file: 'src/main/host/send.ts',
    out: "'Cross-Origin-Resource-Policy': 'same-origin',",
    put: "'Access-Control-Allow-Origin': '*',",
    test: 'src/main/host/foreign-page.test.ts',
  },
];
