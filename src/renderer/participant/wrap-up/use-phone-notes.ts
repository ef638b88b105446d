import { useCallback, useEffect, useRef, useState } from 'react';
import type { Control } from '../control';
import { type FetchedNotes, type Fetching, fetchNotes } from './fetch-notes';
import { openWrapUpLine, type WrapUpLine } from './wrap-up-line';
import { LOOKING, reduceWrapUp, type WrapUpEvent, type WrapUpState } from './wrap-up-state';

export type PhoneNotesNow = {
  readonly state: WrapUpState;
  /** The notes that this page has; null if it has none, or they were taken back. */
  readonly notes: FetchedNotes | null;
  /** How much of them has come, from 0 to 1; null while none are being fetched. */
  readonly progress: number | null;
  /** Why they could not be fetched, in a sentence. */
  readonly failure: string | null;
  /** The notes as they are offered now; those that are here already are not fetched again. */
  readonly get: () => Promise<FetchedNotes | null>;
};

/** So often the facilitator may change the notes while they are being fetched, before that is told as a failure. */
const MOST_AGAIN = 3;

const isRenewed = (fetched: Fetching) => !fetched.ok && fetched.code === 'renewed';
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** [H131] [H132] What this page of a seat hears in the wrap-up, and what it has fetched. */
export function usePhoneNotes(seat: string, { ways, sayGoodbye }: Control): PhoneNotesNow {
  const [state, setState] = useState(LOOKING);
  const [notes, setNotes] = useState<FetchedNotes | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const line = useRef<WrapUpLine | null>(null);
  const latest = useRef(state);
  latest.current = state;

  useEffect(() => {
    const onEvent = (event: WrapUpEvent) => {
      setState((before) => reduceWrapUp(before, event));
      if (event.type !== 'offer') return;
      setFailure(null);
      // [H135] What was taken back is not on the page any more, either.
      if (event.offer === null) setNotes(null);
    };
    const opened = openWrapUpLine({ ways, seat, onEvent, onGone: sayGoodbye });
    line.current = opened;
    return () => {
      line.current = null;
      opened.dispose();
    };
  }, [seat, ways, sayGoodbye]);

  const get = useCallback(async () => {
    const { offer, at } = latest.current;
    // Once it is over, or away, what is here is what there is.
    if (notes !== null && (at !== 'there' || notes.revision === offer?.revision)) return notes;
    const { current: from } = line;
    if (from === null || offer === null) return null;
    setFailure(null);
    setProgress(0);
    let fetched = await fetchNotes(from.ask, offer.revision, setProgress, pause);
    for (let again = 0; again < MOST_AGAIN && isRenewed(fetched); again += 1) {
      const { offer: next } = latest.current;
      if (next === null) break;
      fetched = await fetchNotes(from.ask, next.revision, setProgress, pause);
    }
    setProgress(null);
    // It may have been taken back at the very moment that the last of it came.
    if (line.current !== from || latest.current.offer === null) return null;
    if (!fetched.ok) {
      setFailure(fetched.message);
      return null;
    }
    setNotes(fetched.notes);
    return fetched.notes;
  }, [notes]);
  return { state, notes, progress, failure, get };
}
