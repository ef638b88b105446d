import { Lock, LockOpen, Trash2, Unlink } from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { Card } from '../../../shared/board/card';
import { toldBy } from '../../../shared/board/outline-links';
import { REACTION_LABELS, REACTION_SIGNS, REACTIONS } from '../../../shared/board/reactions';
import { useOutline } from './outline-context';
import { nameOf } from './outline-words';

/** All reactions as keys; one's own is pressed. */
export function ReactKeys({ card }: { readonly card: Card }) {
  const { session, actions } = useOutline();
  return (
    // biome-ignore lint/a11y/useSemanticElements: keys in a row, not fields
    <div className="ho-reacts" role="group" aria-label="React to this card">
      {REACTIONS.map((reaction) => (
        <button
          key={reaction}
          type="button"
          className="ho-react"
          aria-label={REACTION_LABELS[reaction]}
          title={REACTION_LABELS[reaction]}
          aria-pressed={card.reactions[reaction]?.includes(session.author) ?? false}
          data-testid={`react-${reaction}`}
          onClick={() => actions.react(card.id, reaction)}
        >
          {REACTION_SIGNS[reaction]}
        </button>
      ))}
    </div>
  );
}

/** The links of a card, each to be taken away. */
export function LinkDeeds({ id }: { readonly id: string }) {
  const { session, actions, permissions } = useOutline();
  const links = useSyncExternalStore(session.links.subscribe, () => session.links.ofCard(id));
  if (links.length === 0 || !permissions.cards) return null;
  return (
    <div className="ho-deeds">
      <h3 className="h-label">Links of this card</h3>
      {links.map((link) => {
        const told = toldBy(link, id);
        if (told === null) return null;
        const words = `${told.words} ${nameOf(session, told.other)}`;
        return (
          <Deed
            key={link.id}
            icon={<Unlink aria-hidden="true" />}
            id="unlink"
            onPress={() => actions.unlink(link.id)}
          >
            <span className="h-muted">Remove the link: </span>
            {words}
          </Deed>
        );
      })}
    </div>
  );
}

/** For the facilitator: locks an entry, or unlocks it. */
export function LockDeed({ id, locked }: { readonly id: string; readonly locked: boolean }) {
  const { actions, permissions } = useOutline();
  if (!permissions.isFacilitator) return null;
  return (
    <Deed
      icon={locked ? <LockOpen aria-hidden="true" /> : <Lock aria-hidden="true" />}
      id="lock"
      onPress={() => actions.setLocked(id, !locked)}
    >
      {locked ? 'Unlock' : 'Lock: only you change it'}
    </Deed>
  );
}

/** Takes entries off the board; undo brings them back. */
export function DeleteDeed({
  ids,
  children,
}: {
  readonly ids: readonly string[];
  readonly children: string;
}) {
  const { actions } = useOutline();
  return (
    <Deed
      icon={<Trash2 aria-hidden="true" />}
      id="delete"
      danger
      onPress={() => actions.remove(ids)}
    >
      {children}
    </Deed>
  );
}

interface DeedProps {
  readonly icon: ReactNode;
  readonly id: string;
  readonly danger?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** One thing that can be done, in words. */
export function Deed({ icon, id, danger, onPress, children }: DeedProps) {
  return (
    <button
      type="button"
      className="ho-deed"
      data-danger={danger || undefined}
      data-testid={`deed-${id}`}
      onClick={onPress}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}
