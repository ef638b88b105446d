import type { Defence } from './defence';

const GIVEN = 'put anything into it: paths that lead elsewhere';
const FOUND = 'read the session, as its notes';
const FORGOTTEN = 'still stand in a backup';
const ZIP = 'src/main/hearth-file/zip-read.ts';
const UNPACK = 'src/main/hearth-file/unpack.ts';
const HEARTH = 'src/main/app/hearth.ts';
const HOSTILE = 'src/main/hearth-file/hostile-file.test.ts';
const BACKUPS = 'src/main/backup/backups.test.ts';

/** What keeps sessions that are files from doing harm, and from telling too much. */
export const IN_FILES: readonly Defence[] = [
  {
    line: GIVEN,
    rule: 'D38',
    file: ZIP,
    out: 'if (!bounds.names.has(entry.name))',
    put: 'if (entry.name === bounds.names)',
    test: HOSTILE,
  },
  { line: GIVEN, rule: 'D38', file: ZIP, out: 'left -= entry.length;', test: HOSTILE },
  {
    line: GIVEN,
    rule: 'D38',
    file: ZIP,
    out: '{ maxOutputLength: Math.max(1, length) }',
    put: '{ finishFlush: length }',
    test: HOSTILE,
  },
  {
    line: GIVEN,
    rule: 'D38',
    file: UNPACK,
    out: 'if (is.bytes !== said.bytes || is.sha256 !== said.sha256)',
    put: 'if (is.bytes < 0)',
    test: HOSTILE,
  },
  {
    line: GIVEN,
    rule: 'D38',
    file: UNPACK,
    out: "part(parts, 'board.log'));",
    put: 'Buffer.alloc(0));',
    test: HOSTILE,
  },
  {
    line: GIVEN,
    rule: 'R8',
    file: UNPACK,
    out: '{ names: NAMES, mostBytes }).catch((error: unknown) => {\n    throw refused(error);\n  });',
    put: '{ names: NAMES, mostBytes });',
    test: 'e2e/fuzz/import.test.ts',
  },
  {
    line: FOUND,
    rule: 'D35',
    file: 'src/main/hearth-file/pack.ts',
    out: 'Buffer.from(toHtml(notes))',
    put: 'await readFile(paths.access)',
    test: 'src/main/hearth-file/hearth-file.test.ts',
  },
  {
    line: FORGOTTEN,
    rule: 'D45',
    file: HEARTH,
    out: "this.keeping.alsoInBackups(id, 'anew', amend)",
    put: 'amend()',
    test: BACKUPS,
  },
  {
    line: FORGOTTEN,
    rule: 'D44',
    file: HEARTH,
    out: "this.keeping.alsoInBackups(id, 'delete', () => this.library.remove(id))",
    put: 'this.library.remove(id)',
    test: BACKUPS,
  },
  {
    line: FORGOTTEN,
    rule: 'D20',
    file: 'src/main/session/amend.ts',
    out: 'await removeDamaged(paths.folder, files);',
    test: 'src/main/session/forgetting.test.ts',
  },
];
