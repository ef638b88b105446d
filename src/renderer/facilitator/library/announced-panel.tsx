import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { Button, ConfirmDialog, Notice } from '../../ui';
import { dateWords, dayWords } from '../app/forms';
import { announcedWords, reasonWords } from './retention-words';
import { counted } from './summary-words';
import type { Retaining } from './use-retention';
import './announced.css';

export interface AnnouncedPanelProps {
  readonly retaining: Retaining;
}

/** So many are listed at once. */
const AT_ONCE = 5;

/** [Y61] [Y63] [Y64] What will be deleted and when, and what can be done about it; nothing while nothing will. */
export function AnnouncedPanel({ retaining }: AnnouncedPanelProps) {
  const { state } = retaining;
  const [isAll, setAll] = useState(false);
  const [asking, setAsking] = useState(false);
  if (state === null || state.months === null) return null;
  const { announced, doubt, months } = state;
  const ids = announced.map(({ session }) => session);
  if (doubt !== null) {
    return (
      <Notice
        tone="warning"
        title="Nothing is deleted: the clock of this laptop has leapt"
        action={{ label: 'The clock is right', onPress: () => void retaining.clockIsRight() }}
      >
        It says {dateWords(doubt.now)}; Hearth last saw it at {dateWords(doubt.before)}. If it is
        right, what is to be deleted is announced anew for two weeks.
      </Notice>
    );
  }
  if (announced.length === 0) return null;
  return (
    <section className="f-announced" aria-labelledby="announced" data-testid="announced">
      <CalendarClock aria-hidden="true" />
      <div className="f-announced-words">
        <h2 id="announced">{announcedWords(announced)}</h2>
        <p>{reasonWords(announced, months)}</p>
        <ul>
          {announced.slice(0, isAll ? announced.length : AT_ONCE).map((one) => (
            <li key={one.session} data-testid="announced-session">
              <span className="f-announced-title" title={one.title}>
                {one.title}
              </span>
              <span className="f-announced-facts">
                held {dayWords(one.heldAt)}, goes {dayWords(one.on)}
                {one.open > 0 && `, ${counted(one.open, 'open commitment')}`}
              </span>
              <Button
                variant="ghost"
                onClick={() => void retaining.keep([one.session])}
                aria-label={`Keep ${one.title}`}
              >
                Keep
              </Button>
            </li>
          ))}
        </ul>
        {!isAll && announced.length > AT_ONCE && (
          <Button variant="ghost" onClick={() => setAll(true)}>
            Show all {announced.length}
          </Button>
        )}
      </div>
      <div className="f-announced-actions">
        {announced.length > 1 && (
          <Button onClick={() => void retaining.keep(ids)} data-testid="announced-keep">
            Keep all
          </Button>
        )}
        <Button onClick={() => setAsking(true)} data-testid="announced-delete">
          Delete now…
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Delete ${counted(announced.length, 'session')} now?`}
        body="Everything that was recorded in them is deleted from this laptop and from its backups for good. Notes and files that you saved elsewhere stay where they are."
        confirmLabel="Delete for good"
        danger
        onConfirm={() => retaining.deleteNow(ids)}
      />
    </section>
  );
}
