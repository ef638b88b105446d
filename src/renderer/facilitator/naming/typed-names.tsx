import { useEffect, useMemo, useState } from 'react';
import type { FindNames } from '../../../shared/notes/names-left';
import { NamesLine } from './names-line';

/** So long somebody has to pause (ms) before they are told of a name. */
const PAUSE_MS = 500;

/** [X105] Below a field: whom it names though the notes do not, as of the last pause in typing. */
export function TypedNames({ text, find }: { readonly text: string; readonly find: FindNames }) {
  const [read, setRead] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRead(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const left = useMemo(() => find(read, 'typed'), [find, read]);
  return <NamesLine left={left} where="typed" />;
}
