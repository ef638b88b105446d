import { packRecords } from '../../shared/board/history-record';
import type { BoardHistory } from '../../shared/protocol/ipc';
import { readHistoryFile } from '../board/history-file';
import { SessionRefused, whyOf } from './session-refused';

/** [B103] What a session's board was over time. Throws `SessionRefused` if its file cannot be read. */
export async function readBoardHistory(path: string): Promise<BoardHistory> {
  try {
    return { packed: packRecords(await readHistoryFile(path)) };
  } catch (error) {
    throw new SessionRefused(`The history of this board cannot be read. (${whyOf(error)})`);
  }
}
