import { bridgeOf, type HearthBridge } from '../../shared/protocol/bridge';
import { cofacilitatorCapabilities } from '../../shared/protocol/cofacilitator-table';
import {
  CONSOLE_NOTICES,
  type ConsoleNoticeChannel,
  consoleRunning,
} from '../../shared/protocol/console';
import type {
  Answer,
  BoardAccess,
  IpcAnswers,
  IpcChannel,
  IpcNoticeChannel,
  Running,
} from '../../shared/protocol/ipc';
import { parse } from '../../shared/protocol/parse';
import type { ConsoleConnection } from './connection';

/**
 * [H90] The facilitator's bridge over a socket instead of Electron's channels: the same calls, which the host
 * answers or refuses. What it refuses always is not among the capabilities.
 *
 * @param boardOf how this page reaches a board, by its room
 */
export function socketBridge(
  { ask, listen }: Pick<ConsoleConnection, 'ask' | 'listen'>,
  boardOf: (room: string) => BoardAccess,
): HearthBridge {
  const call =
    <C extends IpcChannel>(channel: C) =>
    async (request?: unknown): Promise<Answer<IpcAnswers[C]>> => {
      const answer = await ask(channel, request ?? null);
      if (!answer.ok) return refused(answer.code, answer.message);
      // Only commands are answered here, by null; whatever else may be asked has a reader of its own.
      return { ok: true, value: answer.value as IpcAnswers[C] };
    };

  const running = async (): Promise<Answer<Running | null>> => {
    const answer = await ask('session:running', null);
    if (!answer.ok) return refused(answer.code, answer.message);
    const read = parse(consoleRunning, answer.value);
    if (!read.ok) return refused('unreadable', `The host answered unreadably: ${read.reason}.`);
    const { view, join } = read.value;
    return {
      ok: true,
      value: { view, join, waiting: [], board: boardOf(view.session.id), notice: null },
    };
  };

  const hears = (channel: IpcNoticeChannel) => (hear: (notice: unknown) => void) =>
    isTold(channel) ? listen(channel, hear) : () => undefined;

  return { ...bridgeOf(cofacilitatorCapabilities(), call, hears), runningSession: running };
}

/** Whether a co-facilitator's console is ever told this. */
function isTold(channel: IpcNoticeChannel): channel is ConsoleNoticeChannel {
  return channel in CONSOLE_NOTICES;
}

function refused(code: string, message: string) {
  return { ok: false as const, refusal: { code, message } };
}
