import { useEffect, useState } from 'react';
import type { Phones } from '../../../shared/protocol/wrap-up';
import { settle } from '../app/answers';
import { useHearth } from '../app/hearth-context';

export type PhonesNow = {
  /** Null where this session's phones cannot be reached, as of one that was closed before. */
  readonly phones: Phones | null;
  /** Whether the notes are just being made. */
  readonly isBusy: boolean;
  /** Why they are not offered, in a sentence. */
  readonly problem: string | null;
  readonly offer: (on: boolean) => Promise<void>;
};

/**
 * [H130] The phones that are there in the wrap-up of a session.
 *
 * @param before done when everything that belongs into the notes is kept
 */
export function usePhones(id: string, before: () => Promise<void>): PhonesNow {
  const { bridge, ask } = useHearth();
  const [phones, setPhones] = useState<Phones | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const show = (now: Phones | null) => setPhones(now?.session === id ? now : null);
    const stop = bridge.onPhones(show);
    void ask(bridge.phones()).then((answer) => answer !== null && show(answer.value));
    return stop;
  }, [bridge, ask, id]);
  const offer = async (on: boolean) => {
    setBusy(true);
    setProblem(null);
    await before();
    const answer = await settle(bridge.offerNotes({ id, on }));
    if (answer.ok) setPhones(answer.value);
    else setProblem(answer.refusal.message);
    setBusy(false);
  };
  return { phones, isBusy, problem, offer };
}
