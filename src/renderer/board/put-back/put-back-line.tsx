import { Notice } from '../../ui/notice';
import type { BoardSession } from '../board-store';
import { useSignal } from '../use-signal';
import { putBackSentence } from './put-back-words';
import './put-back.css';

/** [B96] What of this person's the host put back, with their words to take along. */
export function PutBackLine({ session }: { readonly session: BoardSession }) {
  const notice = useSignal(session.putBack);
  if (notice === null) return null;
  const words = notice.words.join('\n\n');
  return (
    <div className="hb-put-back" data-testid="put-back">
      <Notice tone="info" onDismiss={() => session.putBack.set(null)}>
        <p>{putBackSentence(notice.rule)}</p>
        {words !== '' && (
          <label className="hb-put-back-words">
            <span>What you wrote, to copy</span>
            <textarea
              readOnly
              rows={Math.min(4, words.split('\n').length + 1)}
              value={words}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
        )}
      </Notice>
    </div>
  );
}
