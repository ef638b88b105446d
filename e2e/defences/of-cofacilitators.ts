import type { Defence } from './defence';

const LEADS = 'lead the session: the floor';
const REVOKED = 'keep the page open, come back';
const GUESSES = 'look for a co-facilitator’s token';
const HOSTILE = 'send anything, as fast as it can; take nothing';
const FOLDER = 'src/main/host/cofacilitators';

/** What keeps those who help to lead to what they were given, for as long as they have it. */
export const OF_COFACILITATORS: readonly Defence[] = [
  {
    line: LEADS,
    rule: 'H86',
    file: `${FOLDER}/console-room.ts`,
    out: 'COFACILITATOR_CALLS[channel].may && ',
    test: `${FOLDER}/console-room.test.ts`,
  },
  {
    line: LEADS,
    rule: 'A5',
    file: 'src/shared/session/decide.ts',
    out: 'return COFACILITATOR_COMMANDS[command.type].may;',
    put: 'return true;',
    test: `${FOLDER}/commands.test.ts`,
  },
  {
    line: LEADS,
    rule: 'H91',
    file: 'src/main/host/board-presence.ts',
    out: " && seat !== 'cofacilitator'",
    test: `${FOLDER}/console-board.test.ts`,
  },
  {
    line: REVOKED,
    rule: 'H89',
    file: `${FOLDER}/links.ts`,
    out: 'this.kept = this.kept.filter((one) => one.id !== id);',
    test: `${FOLDER}/links.test.ts`,
  },
  {
    line: REVOKED,
    rule: 'H89',
    file: `${FOLDER}/console-room.ts`,
    out: 'ended.terminate();',
    test: `${FOLDER}/console-room.test.ts`,
  },
  {
    line: REVOKED,
    rule: 'H89',
    file: 'src/main/host/live-access.ts',
    out: '      // Once more, so that the backup of the file has no older secrets either.\n      await this.keep(next);\n',
    test: `${FOLDER}/console-room.test.ts`,
  },
  {
    line: GUESSES,
    rule: 'H85',
    file: `${FOLDER}/links.ts`,
    out: 'const kept = { id, name, made,',
    put: 'const kept = { id, name: name + token, made,',
    test: `${FOLDER}/console-room.test.ts`,
  },
  {
    line: GUESSES,
    rule: 'H88',
    file: `${FOLDER}/console-door.ts`,
    out: ' || whose.id !== id',
    test: `${FOLDER}/console-room.test.ts`,
  },
  {
    line: GUESSES,
    rule: 'H88',
    file: `${FOLDER}/links.ts`,
    out: "timingSafeEqual(Buffer.from(one.hash, 'hex'), hash) ? one : found",
    put: 'one',
    test: `${FOLDER}/console-room.test.ts`,
  },
  {
    line: HOSTILE,
    rule: 'H87',
    file: `${FOLDER}/console-room.ts`,
    out: 'if (!request.ok) return false;',
    put: 'if (!request.ok) return true;',
    test: `${FOLDER}/console-room.test.ts`,
  },
  {
    line: HOSTILE,
    rule: 'H87',
    file: `${FOLDER}/console-line.ts`,
    out: 'if (this.isBehind) this.missed = true;',
    test: `${FOLDER}/slow-console.test.ts`,
  },
  {
    line: HOSTILE,
    rule: 'H88',
    file: `${FOLDER}/console-door.ts`,
    out: 'this.sockets.add(whose.id, kind, line.socket);',
    test: `${FOLDER}/console-room.test.ts`,
  },
];
