import type { Defence } from './defence';

const TYPED = 'be shown on other screens';
const NAMES = 'learn the name of somebody';

/** What guards those who open an export, and those it is about. */
export const WHAT_LEAVES: readonly Defence[] = [
  {
    line: TYPED,
    rule: 'X55',
    file: 'src/shared/notes/markdown-escape.ts',
    out: String.raw`words.replace(ACTIVE, '\\$&')`,
    put: 'words',
    test: 'src/main/exports/read-notes.test.ts',
  },
  {
    line: TYPED,
    rule: 'X56',
    file: 'src/shared/notes/html-escape.ts',
    out: "ENTITIES[character] ?? ''",
    put: 'character',
    test: 'src/main/exports/read-notes.test.ts',
  },
  {
    line: TYPED,
    rule: 'X22',
    file: 'src/shared/notes/svg.ts',
    out: 'return htmlText(text)',
    put: 'return text',
    test: 'src/main/exports/read-notes.test.ts',
  },
  {
    line: 'run something in the spreadsheet',
    rule: 'X31',
    file: 'src/shared/exports/csv.ts',
    out: 'FORMULA.test(text) ?',
    put: 'text === null ?',
    test: 'src/main/exports/read-tables.test.ts',
  },
  {
    line: NAMES,
    rule: 'X10',
    file: 'src/shared/session/own-words.ts',
    out: 'const words = replaceNames(who.words, instead);',
    put: 'const words = who.words;',
    test: 'src/main/exports/secrecy.test.ts',
  },
  {
    line: NAMES,
    rule: 'X57',
    file: 'src/shared/notes/naming.ts',
    out: 'return { ...event, name: called.label, label: called.label };',
    put: 'return event;',
    test: 'src/main/exports/secrecy.test.ts',
  },
  {
    line: NAMES,
    rule: 'X73',
    file: 'src/shared/notes/naming.ts',
    out: "if (called === undefined || called.how === 'kept') return [];",
    put: 'return [];',
    test: 'src/shared/notes/chosen-notes.test.ts',
  },
  {
    line: NAMES,
    rule: 'X73',
    file: 'src/shared/session/own-words.ts',
    out: 'agreement: replaceNames(session.agreement, instead),',
    put: '',
    test: 'src/main/exports/secrecy.test.ts',
  },
  {
    line: NAMES,
    rule: 'X105',
    file: 'src/shared/notes/names-left.ts',
    out: 'if (part !== undefined) return [{ name: part, why, instead: null }];',
    put: '',
    test: 'src/shared/notes/names-left.test.ts',
  },
  {
    line: 'write outside the library',
    rule: 'X100',
    file: 'src/main/hearth-file/unpack-export.ts',
    out: '!parse(sessionId, session.id).ok',
    put: 'false',
    test: 'src/main/hearth-file/export-import.test.ts',
  },
  {
    line: 'write outside the library',
    rule: 'X101',
    file: 'src/main/hearth-file/import.ts',
    out: "(await saysTheSame(paths, parts, called)) ? 'the same' : 'another'",
    put: "'nothing'",
    test: 'src/main/hearth-file/export-import.test.ts',
  },
  {
    line: 'write outside the library',
    rule: 'X100',
    file: 'src/main/hearth-file/unpack-export.ts',
    out: 'bytes.length > mostBytes',
    put: 'false',
    test: 'src/main/hearth-file/export-import.test.ts',
  },
];
