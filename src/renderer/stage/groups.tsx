import { Armchair } from 'lucide-react';
import type { StageGroup } from '../../shared/protocol/stage';
import { formatDuration } from '../../shared/voice/duration';
import { GroupMark } from '../ui/group-mark';
import { groupStyle } from '../ui/group-shapes';
import type { Shown } from './use-picture';

/** More groups than this are set smaller. */
const MANY = 6;
/** Beside a debate of more sides than this there is less room, too. */
const SIDES = 3;

/** How long each group was heard; never a person. A group nobody came for is an invitation. */
export function Groups({ shown }: { readonly shown: Shown }) {
  const { groups, room } = shown.picture;
  const many = groups.length > MANY || (room.debate?.sides.length ?? 0) > SIDES;
  const most = Math.max(1, ...groups.map(({ ms }) => ms ?? 0));
  return (
    <section className="s-groups" aria-label="Groups" data-many={many || undefined}>
      <h2>Heard so far</h2>
      <ul>
        {groups.map(({ id, name, people, ms }, n) => (
          <li key={id ?? 'none'} data-testid="stage-group" data-group={groupStyle(n)}>
            <GroupMark index={n} name={name} />
            <GroupTime people={people} ms={ms} most={most} />
          </li>
        ))}
      </ul>
      {groups.some(({ people }) => people === 0) && (
        <p className="s-soft">An empty chair: who could speak for them?</p>
      )}
    </section>
  );
}

function GroupTime(props: Pick<StageGroup, 'people' | 'ms'> & { readonly most: number }) {
  const { people, ms, most } = props;
  if (people === 0) {
    return (
      <span className="s-soft s-chair">
        <Armchair aria-hidden="true" /> an empty chair
      </span>
    );
  }
  if (ms === null) return <span className="s-soft s-chair">one person</span>;
  return (
    <>
      <div className="s-group-bar" aria-hidden="true">
        <div style={{ inlineSize: `${(ms / most) * 100}%` }} />
      </div>
      <span className="s-group-ms">{ms === 0 ? 'not yet' : formatDuration(ms)}</span>
    </>
  );
}
