import type { GenericSchema, InferOutput } from 'valibot';
import {
  type Answer,
  IPC_REQUESTS,
  type IpcAnswers,
  type IpcChannel,
} from '../../shared/protocol/ipc';
import { parse } from '../../shared/protocol/parse';
import { type Caller, isFrom, PAGES } from './pages';

/** What answers each channel: takes the parsed request, gives the answer or throws a sentence. */
export type IpcHandlers = {
  readonly [C in IpcChannel]: (
    request: InferOutput<(typeof IPC_REQUESTS)[C]>,
  ) => IpcAnswers[C] | Promise<IpcAnswers[C]>;
};

/** An error whose message was written for the facilitator. */
export type ToldError = { readonly code: string; readonly message: string };

/** What is called, by whom, and with what: nothing of it is trusted. */
export type Call<C extends IpcChannel> = {
  readonly channel: C;
  readonly caller: Caller;
  readonly raw: unknown;
};

/**
 * Answers one call of a window. It counts only from the main frame of the facilitator's own page, with a
 * request its schema reads; the handler gets the parsed value. Never rejects.
 *
 * @param tell turns what a handler threw into words
 */
export async function answerCall<C extends IpcChannel>(
  { channel, caller, raw }: Call<C>,
  handlers: IpcHandlers,
  tell: (error: unknown) => ToldError,
): Promise<Answer<IpcAnswers[C]>> {
  if (!isFrom(caller, PAGES.facilitator))
    return refused('notAllowed', 'This page may not ask for that.');
  // The map types each channel's schema; TypeScript cannot follow the pairing through the index.
  const schema = IPC_REQUESTS[channel] as GenericSchema<
    unknown,
    InferOutput<(typeof IPC_REQUESTS)[C]>
  >;
  const request = parse(schema, raw ?? null);
  if (!request.ok)
    return refused('invalidRequest', `The app misunderstood itself: ${request.reason}.`);
  try {
    return { ok: true, value: await handlers[channel](request.value) };
  } catch (error) {
    const { code, message } = tell(error);
    return refused(code, message);
  }
}

function refused(code: string, message: string): { ok: false; refusal: ToldError } {
  return { ok: false, refusal: { code, message } };
}
