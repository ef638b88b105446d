import { HEADINGS } from '../../../shared/notes/sections';
import type { NotesSectionName } from '../../../shared/session/notes-choice';
import { Button, Notice } from '../../ui';

/** [X105] Before anything is sent: which parts name somebody who is not to be named, and the way there. */
export function NamesNotice({ parts }: { readonly parts: readonly NotesSectionName[] }) {
  if (parts.length === 0) return null;
  const count = parts.length === 1 ? 'One part of the notes names' : `${parts.length} parts name`;
  return (
    <Notice tone="warning" title={`${count} somebody who is not to be named`}>
      <p>Look at it before you send the notes.</p>
      <ul className="f-names-parts" data-testid="names-notice">
        {parts.map((name) => (
          <li key={name}>
            <Button variant="ghost" onClick={() => show(name)}>
              {HEADINGS[name]}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function show(name: NotesSectionName): void {
  const part = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}
