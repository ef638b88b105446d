import { counted } from '../library/summary-words';

/** That there are sessions the answer does not know yet. */
export function UnreadLine({ unread }: { readonly unread: number }) {
  if (unread === 0) return null;
  return (
    <p className="h-muted h-small" role="status">
      {counted(unread, 'session')} {unread === 1 ? 'is' : 'are'} still being read; what is in{' '}
      {unread === 1 ? 'it' : 'them'} follows by itself.
    </p>
  );
}
