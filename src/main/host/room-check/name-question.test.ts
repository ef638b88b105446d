import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hiddenName } from '../../../shared/protocol/candidates';
import { answersName, nameQuestion } from './name-question';

const NAME = '1f2e3d4c-5b6a-4789-8abc-def012345678.local';

/** A browser's answer as it goes over the wire: the same header with the bit of a response, then the name. */
function answer(name: string): Buffer {
  const packet = Buffer.concat([
    nameQuestion(name),
    Buffer.from([0, 0, 0, 120, 0, 4, 10, 0, 0, 2]),
  ]);
  packet.writeUInt16BE(0x8400, 2);
  return packet;
}

it('[H43] a question is one DNS packet that asks for the address of the name', () => {
  const packet = nameQuestion(NAME);
  expect([...packet.subarray(0, 12)]).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  expect(packet.subarray(13, 49).toString()).toBe(NAME.slice(0, 36));
  expect([...packet.subarray(-11)]).toEqual([5, ...Buffer.from('local'), 0, 0, 1, 0, 1]);
});

it('[H43] an answer is a response about this very name; the question itself is none', () => {
  expect(answersName(answer(NAME), NAME)).toBe(true);
  expect(answersName(answer(NAME.toUpperCase()), NAME)).toBe(true);
  expect(answersName(nameQuestion(NAME), NAME)).toBe(false);
  expect(answersName(answer(NAME.replace('1f', '2f')), NAME)).toBe(false);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(answersName(Buffer.from(bytes), NAME)).toBe(false);
    }),
  );
});

it('[H43] only a name that a browser made up is ever asked for', () => {
  const line = (address: string) => `candidate:1 1 udp 2113937151 ${address} 50000 typ host`;
  expect(hiddenName(line(NAME))).toBe(NAME);
  for (const other of ['printer.local', '192.168.1.4', `${NAME}.`, 'x.example.org', '']) {
    expect(hiddenName(line(other))).toBeUndefined();
  }
});
