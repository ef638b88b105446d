import { Armchair } from 'lucide-react';
import { formatDuration } from '../../shared/voice/duration';
import { GroupMark } from '../ui/group-mark';
import { groupStyle } from '../ui/group-shapes';
import type { Shown } from './use-picture';

/** How long each group was heard; never a person. A group nobody came for is an invitation. */
export function Groups({ shown }: { readonly shown: Shown }) {
  const { groups } = shown.picture;
  const most = Math.max(1, ...groups.map(({ ms }) => ms));
  return (
    <section className="s-groups" aria-label="Groups">
      <h2>Heard so far</h2>
      <ul>
        {groups.map(({ id, name, people, ms }, n) => (
          <li key={id ?? 'none'} data-testid="stage-group" data-group={groupStyle(n)}>
            <GroupMark index={n} name={name} />
            {people === 0 ? (
              <span className="s-soft s-chair">
                <Armchair aria-hidden="true" /> an empty chair
              </span>
            ) : (
              <>
                <div className="s-group-bar" aria-hidden="true">
                  <div style={{ inlineSize: `${(ms / most) * 100}%` }} />
                </div>
                <span className="s-group-ms">{ms === 0 ? 'not yet' : formatDuration(ms)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
