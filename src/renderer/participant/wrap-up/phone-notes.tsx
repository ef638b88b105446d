import { Download, FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/light';
import type { Control } from '../control';
import { NotesReader } from './notes-reader';
import { notesWords, renewedWords } from './notes-words';
import { type SavedAs, saveNotes } from './save-notes';
import { usePhoneNotes } from './use-phone-notes';
import './phone-notes.css';

export interface PhoneNotesProps {
  /** The token of this page's seat. */
  readonly seat: string;
  readonly control: Control;
}

/** What was asked for last, to be asked for again. */
type Wish = 'read' | SavedAs;

/** [H131] What a phone can still do once the session is over: wait for the notes, read them, save them. */
export function PhoneNotes({ seat, control }: PhoneNotesProps) {
  const { state, notes, progress, failure, get } = usePhoneNotes(seat, control);
  const [wish, setWish] = useState<Wish>('read');
  const [isReading, setReading] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  // What was taken back does not open by itself when it is offered again.
  useEffect(() => {
    if (notes !== null) return;
    setReading(false);
    setSaved(null);
  }, [notes]);
  const busy = progress !== null;
  const want = async (next: Wish) => {
    if (busy) return;
    setWish(next);
    setSaved(null);
    const got = await get();
    if (got === null) return;
    if (next === 'read') setReading(true);
    else setSaved(saveNotes(got, next));
  };
  const renewed = renewedWords(state, notes);
  const hasMore = state.offer !== null || notes !== null;
  return (
    <section className="p-notes" data-testid="phone-notes" data-at={state.at}>
      <p role="status" data-testid="notes-words">
        {renewed ?? notesWords(state, notes !== null)}
      </p>
      {hasMore && (
        <>
          <Button
            variant="primary"
            size="l"
            icon={<FileText aria-hidden="true" />}
            loading={busy && wish === 'read'}
            onClick={() => void want('read')}
            data-testid="read-notes"
          >
            Read the notes
          </Button>
          <Button
            size="l"
            icon={<Download aria-hidden="true" />}
            loading={busy && wish === 'html'}
            onClick={() => void want('html')}
            data-testid="save-notes"
          >
            Save them
          </Button>
          <Button
            variant="ghost"
            loading={busy && wish === 'markdown'}
            onClick={() => void want('markdown')}
            data-testid="save-markdown"
          >
            Save them as text (Markdown)
          </Button>
        </>
      )}
      {busy && (
        <label className="p-notes-progress h-small">
          Fetching the notes…
          <progress max={1} value={progress} />
        </label>
      )}
      <p className="h-muted h-small" role="status" data-testid="notes-saved">
        {saved !== null && `Your browser saves them as “${saved}”; look among its downloads.`}
      </p>
      {failure !== null && !busy && (
        <div className="p-problem" role="status">
          <p>
            <b>The notes could not be fetched.</b> {failure}
          </p>
          <Button onClick={() => void want(wish)}>Try again</Button>
        </div>
      )}
      {isReading && notes !== null && (
        <NotesReader
          html={notes.html}
          renewed={renewed}
          fetching={busy}
          onRenew={() => void want('read')}
          onClose={() => setReading(false)}
        />
      )}
    </section>
  );
}
