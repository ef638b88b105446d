import type { MemoryAnswers } from '../../shared/protocol/ipc-memory';
import type { IpcHandlers } from '../windows/ipc';
import type { Hearth } from './hearth';

/** What the library's memory answers. */
export function memoryHandlers(hearth: Hearth): Pick<IpcHandlers, keyof MemoryAnswers> {
  const { memory } = hearth;
  return {
    'memory:shelves': () => memory.shelves(),
    'memory:arrange': (command) => memory.arrange(command),
    'memory:search': (query) => memory.search(query),
    'memory:overTime': ({ series }) => memory.overTime(series),
    'memory:notHeard': ({ series, last }) => memory.notHeard(series, last),
    'memory:people': ({ series }) => memory.people(series),
    'memory:commitments': ({ series }) => memory.commitments(series, Date.now()),
    'memory:settle': async ({ session, commitment, state }) => {
      await hearth.amend(session, { type: 'settleCommitment', commitment, state });
      return null;
    },
    'memory:carry': ({ series }) => memory.carry(series, Date.now()),
    'memory:expected': () => memory.expected.at(hearth.session?.id),
  };
}
