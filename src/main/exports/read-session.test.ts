import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fillBoard } from '../../shared/board/from-snapshot';
import { readBoard } from '../../shared/board/snapshot';
import { AUTHOR, boardAuthor, boardTurn, TURN } from '../../shared/exports/board-schema';
import { readSessionJson, sessionFile, sessionJson } from '../../shared/exports/session-file';
import * as ids from '../../shared/protocol/ids';
import { foldAll } from '../../shared/session/fold';
import { history } from '../../shared/session/histories.testkit';
import { RECORDED, sourceOf, textOf } from './exported.testkit';

const PUBLISHED = join(import.meta.dirname, '../../../docs/session.schema.json');

/** The schema that the reader reads by, as JSON Schema; ids have a form that it cannot tell by itself. */
function describedSchema(): unknown {
  const forms = new Map<unknown, string>([
    [boardAuthor, AUTHOR.source],
    [boardTurn, TURN.source],
    ...Object.entries(FORMS).map(([letter, id]): [unknown, string] => [
      id,
      `^${letter}[1-9][0-9]{0,8}$`,
    ]),
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...toJsonSchema(sessionFile, {
      target: 'draft-2020-12',
      typeMode: 'output',
      // Every pattern is a plain one; the flag only makes it strict.
      overrideAction: ({ valibotAction, jsonSchema }) =>
        'requirement' in valibotAction && valibotAction.requirement instanceof RegExp
          ? { ...jsonSchema, pattern: valibotAction.requirement.source }
          : undefined,
      overrideSchema: ({ valibotSchema }) => {
        const pattern = forms.get(valibotSchema);
        return pattern === undefined ? undefined : { type: 'string', pattern };
      },
    }),
    title: 'A session of Hearth',
    description:
      'What Hearth exports as JSON: the log of a session, and what was on its board at the end. Times are milliseconds on the session’s clock, which is 0 when it opened; `wall` is milliseconds since 1970. Bytes are base64.',
  };
}
const FORMS = {
  p: ids.personId,
  t: ids.turnId,
  g: ids.groupId,
  m: ids.momentId,
  b: ids.branchId,
  d: ids.debateId,
  v: ids.voteId,
  c: ids.commitmentId,
};

describe('the published JSON Schema', () => {
  it('[X52] is what the reader reads by', async () => {
    await expect(`${JSON.stringify(describedSchema(), null, 1)}\n`).toMatchFileSnapshot(PUBLISHED);
  });

  it('[X52] takes what is exported, and nothing else', async () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
      JSON.parse(await readFile(PUBLISHED, 'utf8')),
    );
    const file = JSON.parse(await textOf('json', sourceOf(RECORDED)));
    expect(validate(file) || validate.errors).toBe(true);
    expect(validate({ ...file, version: 2 })).toBe(false);
    expect(validate({ ...file, events: [{ type: 'floorGiven', at: -1 }] })).toBe(false);
    const [card] = file.board.cards;
    expect(validate({ ...file, board: { ...file.board, cards: [{ ...card, kind: 'x' }] } })).toBe(
      false,
    );
  });

  it('[X52] takes the log of any session that the rules allow', async () => {
    const validate = new Ajv2020({ strict: true }).compile(
      JSON.parse(await readFile(PUBLISHED, 'utf8')),
    );
    const board = { cards: [], objects: [], links: [] };
    fc.assert(
      fc.property(history, ({ log, session }) => {
        const file = JSON.parse(sessionJson({ events: log, session, board }));
        expect(validate(file) || validate.errors).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a session exported as JSON', () => {
  it('[X51] read again is the same session, but for names that are not to be said', async () => {
    const read = readSessionJson(await textOf('json', sourceOf(RECORDED)));
    if (!read.ok) throw new Error(read.reason);
    const [hidden = ''] = RECORDED.hidden;
    const id = RECORDED.session.people.find(({ name }) => name === hidden)?.id;
    const people = RECORDED.session.people.map((person) =>
      person.id === id
        ? { ...person, name: 'One of Employees', label: 'One of Employees' }
        : person,
    );
    const commitments = RECORDED.session.commitments.map((one) =>
      one.who?.kind === 'words' && one.who.words === hidden.toUpperCase()
        ? {
            ...one,
            what: one.what.replace(hidden, 'One of Employees'),
            who: { kind: 'words', words: 'One of Employees' },
          }
        : one,
    );
    const agreement = RECORDED.session.agreement.replace(hidden, 'One of Employees');
    expect(agreement).not.toBe(RECORDED.session.agreement);
    expect(read.value.session).toEqual({ ...RECORDED.session, people, commitments, agreement });
    expect(read.value.board).toEqual(RECORDED.board);
  });

  it('[X51] is the same whatever happened, if everybody may be named', () => {
    const board = { cards: [], objects: [], links: [] };
    fc.assert(
      fc.property(history, ({ log }) => {
        const events = log.map((event) =>
          event.type === 'personJoined' || event.type === 'personWished'
            ? { ...event, onlyInGroup: false }
            : event,
        );
        const session = foldAll(events);
        if (session === null) throw new Error('no session');
        const read = readSessionJson(sessionJson({ events, session, board }));
        expect(read).toEqual({ ok: true, value: { events, session, board, names: 'shown' } });
      }),
      { numRuns: 60 },
    );
  });

  it('[X51] fills a board that reads as the one it was', () => {
    const doc = new Y.Doc();
    fillBoard(doc, RECORDED.board, 'test');
    expect(readBoard(doc)).toEqual(RECORDED.board);
  });

  it.each(['', '{}', 'null', '{"format":"hearth-session","version":1}', '[1]'])(
    '[X51] says what is wrong with %j',
    (text) => {
      expect(readSessionJson(text).ok).toBe(false);
    },
  );
});
