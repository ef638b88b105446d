import { ArrowLeftRight, Trash2, X } from 'lucide-react';
import { useRef, useSyncExternalStore } from 'react';
import { LINK_MEANINGS, MEANING_LABELS } from '../../../shared/board/link-meaning';
import { deleteLink, setMeaning, turnLink } from '../../../shared/board/link-operations';
import { BareIconButton } from '../../ui/bare-icon-button';
import type { BoardSession } from '../board-store';
import { useInertAtFirst } from '../select/use-inert-at-first';
import { linkWords, MEANING_SIGNS } from './link-words';
import './links.css';

export interface LinkBarProps {
  readonly id: string;
  readonly session: BoardSession;
  readonly onClose: () => void;
  /** Told after this person has taken the link off the board. */
  readonly onDeleted: () => void;
}

/** [B69] What can be done with the chosen link; nothing is shown once somebody took it off the board. */
export function LinkBar({ id, session, onClose, onDeleted }: LinkBarProps) {
  const link = useSyncExternalStore(session.links.subscribe, () =>
    session.links.all().find((one) => one.id === id),
  );
  const bar = useRef<HTMLDivElement>(null);
  useInertAtFirst(bar, id);
  if (link === undefined) return null;
  const words = linkWords(session, link);
  return (
    <div
      ref={bar}
      className="hb-bar"
      role="toolbar"
      aria-label={`Link: ${words}`}
      data-testid="link-bar"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: keys in a row, not fields */}
      <div className="hb-link-meanings" role="group" aria-label="Meaning">
        {LINK_MEANINGS.map((meaning) => (
          <button
            key={meaning}
            type="button"
            className="hb-link-meaning"
            data-meaning={meaning}
            aria-pressed={meaning === link.meaning}
            onClick={() =>
              session.step((doc, origin) => {
                setMeaning(doc, id, meaning, origin);
              })
            }
          >
            <span aria-hidden="true">{MEANING_SIGNS[meaning]}</span> {MEANING_LABELS[meaning]}
          </button>
        ))}
      </div>
      <div className="hb-bar-tools">
        <BareIconButton
          label="Turn round"
          title="Turn round"
          icon={<ArrowLeftRight aria-hidden="true" />}
          onClick={() =>
            session.step((doc, origin) => {
              turnLink(doc, id, origin);
            })
          }
        />
        <BareIconButton
          label="Delete link"
          title="Delete link (Delete)"
          icon={<Trash2 aria-hidden="true" />}
          onClick={() => {
            session.step((doc, origin) => {
              deleteLink(doc, id, origin);
            });
            onDeleted();
          }}
        />
        <BareIconButton
          className="hb-close"
          label="Close"
          title="Close (Escape)"
          icon={<X aria-hidden="true" />}
          onClick={onClose}
        />
      </div>
    </div>
  );
}
