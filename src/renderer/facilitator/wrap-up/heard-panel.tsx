import { Armchair } from 'lucide-react';
import { shownName } from '../../../shared/notes/who';
import type { Person } from '../../../shared/session/person';
import type { Session } from '../../../shared/session/session';
import { mayBeNamed } from '../../../shared/voice/counted';
import { formatDuration } from '../../../shared/voice/duration';
import { emptyChairs, unheard } from '../../../shared/voice/unheard';
import type { GroupVoice, PersonVoice, Voices } from '../../../shared/voice/voices';
import { Meter } from '../../ui';
import { counted } from '../library/summary-words';
import { GroupLabel } from '../people/group-label';
import { groupIndexOf } from '../people/roster';

export interface HeardPanelProps {
  readonly session: Session;
  readonly figures: Voices;
}

/** Who was heard, by group and by person, in the order they joined: no ranking. */
export function HeardPanel({ session, figures }: HeardPanelProps) {
  const inAll = figures.people.reduce((sum, { presenceMs }) => sum + presenceMs, 0);
  const groups = figures.groups.filter((group) => group.people > 0);
  const apart = session.people.filter((person) => !person.counted && person.heard.ms > 0);
  return (
    <section
      className="h-panel h-stack"
      aria-labelledby="heard-heading"
      data-place="person"
      tabIndex={-1}
    >
      <h2 id="heard-heading">Who was heard, and for how long</h2>
      {figures.people.length === 0 ? (
        <p className="h-muted">Nobody joined this session.</p>
      ) : (
        <div className="f-heard">
          {groups.map((group) => (
            <HeardGroup
              key={group.name}
              session={session}
              group={group}
              members={figures.people.filter(({ person }) => person.group === group.group)}
              expected={inAll > 0 ? group.presenceMs / inAll : null}
            />
          ))}
        </div>
      )}
      {groups.length > 1 && (
        <p className="f-heard-more">
          The mark on a group’s bar is its share of the time that people spent in the room.
        </p>
      )}
      {apart.length > 0 && (
        <p className="f-heard-more" data-testid="heard-apart">
          Not counted:{' '}
          {apart
            .map((person) => `${shownName(session, person)}, ${spokenWords(person.heard)}`)
            .join('; ')}
          .
        </p>
      )}
    </section>
  );
}

function HeardGroup(props: {
  readonly session: Session;
  readonly group: GroupVoice;
  readonly members: readonly PersonVoice[];
  readonly expected: number | null;
}) {
  const { session, group, members, expected } = props;
  const index = groupIndexOf(session, group.group);
  const named = members.filter(({ person }) => mayBeNamed(person));
  const more = members.length - named.length;
  return (
    <section className="f-heard-group" aria-label={group.name}>
      <Meter
        label={<GroupLabel index={index} name={group.name} />}
        share={group.share ?? 0}
        text={spokenWords(group)}
        {...(index !== null && { groupIndex: index })}
        {...(expected !== null && { expected })}
      />
      <ul className="f-heard-people">
        {named.map((member) => (
          <li key={member.person.id} data-place={`person ${member.person.id}`} tabIndex={-1}>
            <Meter
              label={<span className="h-truncate">{member.person.label}</span>}
              share={member.share ?? 0}
              text={personWords(member)}
            />
          </li>
        ))}
        {more > 0 && (
          <li className="f-heard-more">
            {more} {named.length > 0 ? 'more ' : ''}not named
          </li>
        )}
      </ul>
    </section>
  );
}

function personWords(member: PersonVoice): string {
  if (member.wrote === 0) return spokenWords(member);
  const wrote = `wrote ${counted(member.wrote, 'card')}`;
  return member.turns === 0 ? wrote : `${spokenWords(member)}, ${wrote}`;
}

/** `4 min 10 s in 3 turns`, or that nobody was heard. */
function spokenWords({ ms, turns }: { readonly ms: number; readonly turns: number }): string {
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
