import type { Defence } from './defence';

const NOTES = 'ask for the notes that are offered';
const ENDLESS = 'ask for them without end';
const ROOM = 'src/main/host/wrap-up/wrap-up-room.ts';
const OFFERED = 'src/main/host/wrap-up/offered-notes.ts';
const HOST_TEST = 'src/main/host/wrap-up/wrap-up-host.test.ts';

/** What guards the notes, and the session, once that is closed. */
export const AFTER_THE_END: readonly Defence[] = [
  {
    line: NOTES,
    rule: 'H134',
    file: ROOM,
    out: 'if (asker === null) return',
    put: 'if (asker === undefined) return',
    test: HOST_TEST,
  },
  {
    line: NOTES,
    rule: 'H134',
    file: ROOM,
    out: 'held === null || held.isRemoved || !isPerson(held.seat)',
    put: 'held === null || !isPerson(held.seat)',
    test: HOST_TEST,
  },
  {
    line: NOTES,
    rule: 'H134',
    file: ROOM,
    out: 'for (const page of this.pages) if (page.person === person) sayGone(page);',
    test: HOST_TEST,
  },
  {
    line: NOTES,
    rule: 'H135',
    file: OFFERED,
    out: 'if (!this.isOn) return WITHDRAWN;',
    test: HOST_TEST,
  },
  {
    line: 'go on: speak, write',
    rule: 'H130',
    file: 'src/main/host/wrap-up/wrap-up-host.ts',
    out: "kindOf(came.rest) !== 'control'",
    put: 'kindOf(came.rest) === null',
    test: HOST_TEST,
  },
  {
    line: 'go on: speak, write',
    rule: 'H130',
    file: 'src/main/host/wrap-up/wrap-up-host.ts',
    out: 'code: null',
    put: 'code: parts.access.code',
    test: HOST_TEST,
  },
  {
    line: ENDLESS,
    rule: 'H132',
    file: OFFERED,
    out: 'if (this.made !== null) return this.made;',
    test: HOST_TEST,
  },
  {
    line: ENDLESS,
    rule: 'H133',
    file: 'src/main/host/wrap-up/wrap-up-page.ts',
    out: `if (this.line.waiting > MOST_WAITING) this.socket.terminate();
    else this.line`,
    put: 'this.line',
    test: 'src/main/host/wrap-up/wrap-up-room.test.ts',
  },
];
