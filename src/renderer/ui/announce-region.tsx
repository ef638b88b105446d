import { useCallback, useState } from 'react';

export interface Announcer {
  readonly message: string;
  /** Has a text read out; the same text twice is read twice. */
  readonly announce: (text: string) => void;
}

const REPEAT_MARK = '\u00a0';

/** The state behind an AnnounceRegion. */
export function useAnnouncer(): Announcer {
  const [message, setMessage] = useState('');
  const announce = useCallback((text: string) => {
    // A live region speaks only when its text changes: a repeat gets an unheard space.
    setMessage((last) => (last === text ? `${text}${REPEAT_MARK}` : text));
  }, []);
  return { message, announce };
}

/** Put one on a page and leave it there: a screen reader hears what changes in it. */
export function AnnounceRegion({ message }: { readonly message: string }) {
  return (
    <div className="h-hidden" role="status" aria-live="polite" aria-atomic="true">
      {message}
    </div>
  );
}
