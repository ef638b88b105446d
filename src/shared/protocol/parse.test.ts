import fc from 'fast-check';
import { type GenericSchema, number, object, string } from 'valibot';
import { describe, expect, it } from 'vitest';
import { amendCommand, facilitatorCommand, newSession } from './commands';
import { controlNotice, controlRequest } from './control';
import { IPC_REQUESTS } from './ipc';
import { accessFile, libraryFile, sessionId } from './library';
import { parse, parseJson } from './parse';
import { sessionEvent } from './session-events';
import { peerMessage, signallingRequest } from './signalling';

const SCHEMAS: readonly GenericSchema<unknown, unknown>[] = [
  facilitatorCommand,
  amendCommand,
  newSession,
  controlRequest,
  controlNotice,
  sessionEvent,
  signallingRequest,
  peerMessage,
  libraryFile,
  accessFile,
  ...Object.values(IPC_REQUESTS),
];
const schema = fc.constantFrom(...SCHEMAS);

/** Objects that look like a message at first sight. */
const nearly = fc.record(
  {
    type: fc.constantFrom(
      'hello',
      'join',
      'publish',
      'announce',
      'floorGiven',
      'room',
      'people',
      'wish',
      7,
    ),
    at: fc.jsonValue(),
    person: fc.jsonValue(),
    name: fc.jsonValue(),
    group: fc.jsonValue(),
    request: fc.jsonValue(),
    room: fc.jsonValue(),
    __proto__: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

describe('reading what comes from outside', () => {
  it('[W1] any value gives the value or a reason, with every schema, and never throws', () => {
    const value = fc.oneof(fc.jsonValue(), nearly, fc.anything());
    fc.assert(
      fc.property(schema, value, (each, junk) => {
        const read = parse(each, junk);
        if (!read.ok) expect(read.reason).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('[W1] any text gives the value or a reason, with every schema, and never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      nearly.map((v) => JSON.stringify(v)),
    );
    fc.assert(
      fc.property(schema, text, (each, junk) => {
        const read = parseJson(each, junk);
        if (!read.ok) expect(read.reason).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('[W1] JSON that is nested without end is refused, not thrown', () => {
    expect(parseJson(controlRequest, '['.repeat(500_000))).toEqual({
      ok: false,
      reason: 'not JSON',
    });
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    expect(parseJson(controlRequest, deep).ok).toBe(false);
  });

  it('[W1] a reason names the field', () => {
    const read = parseJson(
      object({ a: object({ b: number() }), c: string() }),
      '{"a":{"b":"x"},"c":""}',
    );
    expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(/^a\.b: /) });
  });

  it('[W8] what was read holds only the fields of its schema', () => {
    const text = '{"type":"giveFloor","to":"p2","__proto__":{"x":1},"actor":"facilitator"}';
    expect(parseJson(facilitatorCommand, text)).toEqual({
      ok: true,
      value: { type: 'giveFloor', to: 'p2' },
    });
  });

  it.each(['', 'p0', 'p01', 'p-1', 'p1 ', 'P1', 'p1e3', 'p1\n', 'x1', 'p12345678901'])(
    '[W8] %j is no person’s id',
    (to) => {
      expect(parse(facilitatorCommand, { type: 'giveFloor', to }).ok).toBe(false);
    },
  );

  it.each(['', '../../etc', 'ABCDEFGH', 'abc', 'abcdefgh/', 'abcdefgh\n', 'a'.repeat(41)])(
    '[W8] %j is no session’s id, which is part of a path',
    (id) => {
      expect(parse(sessionId, id).ok).toBe(false);
    },
  );
});
