import { Armchair } from 'lucide-react';
import type { Person } from '../../../shared/session/person';
import { measuredUntil, type Session } from '../../../shared/session/session';
import { mayBeNamed } from '../../../shared/voice/counted';
import { formatDuration } from '../../../shared/voice/duration';
import {
  type PersonSpoken,
  type Spoken,
  spokenByGroup,
  spokenByPerson,
  spokenInAll,
} from '../../../shared/voice/spoken';
import { emptyChairs, unheard } from '../../../shared/voice/unheard';
import { Meter } from '../../ui';
import { counted } from '../library/summary-words';
import { GroupLabel } from '../people/group-label';
import { groupIndexOf } from '../people/roster';

/** Who was heard, by group and by person, in the order they joined: no ranking. */
export function HeardPanel({ session }: { readonly session: Session }) {
  const until = measuredUntil(session, session.lastAt);
  const inAll = spokenInAll(session, until);
  const share = (ms: number) => (inAll > 0 ? ms / inAll : 0);
  const people = spokenByPerson(session, until);
  const groups = spokenByGroup(session, until).filter((group) => group.people > 0);
  return (
    <section className="h-panel h-stack" aria-labelledby="heard-heading">
      <h2 id="heard-heading">Who was heard, and for how long</h2>
      {people.length === 0 ? (
        <p className="h-muted">Nobody joined this session.</p>
      ) : (
        <div className="f-heard">
          {groups.map((group) => {
            const index = groupIndexOf(session, group.group);
            const members = people.filter(
              ({ person }) => person.group === group.group && mayBeNamed(person),
            );
            return (
              <section className="f-heard-group" key={group.name} aria-label={group.name}>
                <Meter
                  label={<GroupLabel index={index} name={group.name} />}
                  share={share(group.ms)}
                  text={spokenWords(group)}
                  {...(index !== null && { groupIndex: index })}
                />
                <ul className="f-heard-people">
                  {members.map((member) => (
                    <HeardPerson key={member.person.id} spoken={member} share={share(member.ms)} />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      )}
    </section>
  );
}

function HeardPerson({ spoken, share }: { readonly spoken: PersonSpoken; readonly share: number }) {
  return (
    <li>
      <Meter
        label={<span className="h-truncate">{spoken.person.label}</span>}
        share={share}
        text={spokenWords(spoken)}
      />
    </li>
  );
}

/** `4 min 10 s in 3 turns`, or that nobody was heard. */
function spokenWords({ ms, turns }: Spoken): string {
  return turns === 0 ? 'not heard' : `${formatDuration(ms)} in ${counted(turns, 'turn')}`;
}

/** Those who came and had no turn, and the chairs that stayed empty. */
export function NotHeardSummary({ session }: { readonly session: Session }) {
  const { people, others, count } = unheard(session);
  const chairs = emptyChairs(session);
  return (
    <section className="h-panel h-stack" aria-labelledby="silent-heading">
      <h2 id="silent-heading">Who was not heard</h2>
      {count === 0 ? (
        <p className="h-muted">
          {session.people.length === 0
            ? 'Nobody was there to be heard.'
            : 'Everybody who came had at least one turn.'}
        </p>
      ) : (
        <ul className="f-silent">
          {people.map((person) => (
            <SilentPerson key={person.id} person={person} session={session} />
          ))}
          {others.map(({ group, name, count: more }) => (
            <li key={group ?? 'none'} data-testid="unheard-others">
              <span className="h-muted">{more} not named</span>
              <span className="h-muted h-small f-silent-group">
                <GroupLabel index={groupIndexOf(session, group)} name={name} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {chairs.length > 0 && (
        <>
          <h3 className="h-eyebrow">Empty chairs</h3>
          <ul className="f-silent">
            {chairs.map((chair) => (
              <li key={chair.id} data-testid="empty-chair">
                <Armchair aria-hidden="true" />
                <GroupLabel index={groupIndexOf(session, chair.id)} name={chair.name} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function SilentPerson(props: { readonly person: Person; readonly session: Session }) {
  const { person, session } = props;
  const index = groupIndexOf(session, person.group);
  return (
    <li data-testid="unheard-row" data-label={person.label}>
      <span className="h-truncate f-silent-name">{person.label}</span>
      <span className="h-muted h-small f-silent-group">
        <GroupLabel
          index={index}
          name={index === null ? 'No group' : (session.groups[index]?.name ?? '')}
        />
      </span>
    </li>
  );
}
