import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeSaved } from '../../shared/protocol/board-wire';
import { answerFrame, askFrame, readFrame, updateFrame } from './relay-frames';

describe('frames of the board socket', () => {
  it('carry a whole board from one document to another', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    a.getMap('cards').set('one', 1);
    const ask = readFrame(askFrame(b).buffer);
    if (ask.type !== 'ask') throw new Error('not a question');
    const answer = readFrame(answerFrame(a, ask.have).buffer);
    if (answer.type !== 'content') throw new Error('not an answer');
    Y.applyUpdate(b, answer.update);
    expect(b.getMap('cards').get('one')).toBe(1);
  });

  it('carry one change, and the word that it is saved', () => {
    const update = new Uint8Array([1, 2, 3]);
    expect(readFrame(updateFrame(update).buffer)).toEqual({ type: 'content', update });
    expect(readFrame(encodeSaved(7).buffer)).toEqual({ type: 'saved', count: 7 });
  });

  it('are either read or refused by an error, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        try {
          const frame = readFrame(new Uint8Array(bytes).buffer);
          return ['ask', 'content', 'whole', 'saved', 'presence', 'putBack'].includes(frame.type);
        } catch (error) {
          return error instanceof Error;
        }
      }),
    );
    expect(() => readFrame('text')).toThrow();
  });
});
