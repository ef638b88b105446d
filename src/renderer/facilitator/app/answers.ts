import type { Answer } from '../../../shared/protocol/ipc';

/** An answer that always comes: a call that breaks on the way is a refusal, too. */
export async function settle<T>(answer: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await answer;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      refusal: { code: 'broken', message: `Hearth could not do that. (${why})` },
    };
  }
}

/** The value of an answer; throws the refusal's sentence, for a dialog that shows it. */
export async function valueOrThrow<T>(answer: Promise<Answer<T>>): Promise<T> {
  const settled = await settle(answer);
  if (!settled.ok) throw new Error(settled.refusal.message);
  return settled.value;
}
