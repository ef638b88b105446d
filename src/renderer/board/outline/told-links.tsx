import { CornerDownRight } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { linksToTell, type ToldLink, toldBy } from '../../../shared/board/outline-links';
import { MEANING_SIGNS } from '../links/link-words';
import { useCard } from '../use-board';
import { useOutline } from './outline-context';
import { nameOf } from './outline-words';

interface ToldLinksProps {
  readonly id: string;
  readonly isThreaded: boolean;
  readonly tabIndex: number;
}

/** [B113] What a card has to do with others, in words; pressing one goes to the other. */
export function ToldLinks({ id, isThreaded, tabIndex }: ToldLinksProps) {
  const { session, outline } = useOutline();
  const links = useSyncExternalStore(session.links.subscribe, () => session.links.ofCard(id));
  const told = linksToTell(id, links, isThreaded, outline);
  if (told.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without bullets for none
    <ul className="ho-links" role="list">
      {told.map((one) => (
        <li key={one.link.id}>
          <ToldLinkButton told={one} tabIndex={tabIndex} />
        </li>
      ))}
    </ul>
  );
}

interface ToldLinkButtonProps {
  readonly told: ToldLink;
  readonly tabIndex: number;
}

function ToldLinkButton({ told, tabIndex }: ToldLinkButtonProps) {
  const { session, actions } = useOutline();
  useCard(session, told.other);
  return (
    <button
      type="button"
      className="ho-link"
      data-meaning={told.link.meaning}
      data-testid="told-link"
      tabIndex={tabIndex}
      onClick={() => actions.goTo(told.other)}
    >
      <span className="ho-link-sign" aria-hidden="true">
        {MEANING_SIGNS[told.link.meaning]}
      </span>
      <span>
        <b>{told.words}:</b> {nameOf(session, told.other)}
      </span>
    </button>
  );
}

interface AgainRowProps {
  readonly id: string;
  readonly link: string;
  readonly tabIndex: number;
}

/** [B111] A card that follows the one above too, in short: pressing goes to where it is in full. */
export function AgainRow({ id, link, tabIndex }: AgainRowProps) {
  const { session, actions } = useOutline();
  useCard(session, id);
  const found = session.links.ofCard(id).find((one) => one.id === link);
  const told = found === undefined ? null : toldBy(found, id);
  return (
    <button
      type="button"
      className="ho-again"
      data-testid="card-again"
      data-row-focus
      tabIndex={tabIndex}
      onClick={() => actions.goTo(id)}
    >
      <CornerDownRight aria-hidden="true" />
      <span>
        {told === null ? '' : `${told.words} this, too: `}
        {nameOf(session, id)}
        <span className="h-hidden"> Go to this card</span>
      </span>
    </button>
  );
}
