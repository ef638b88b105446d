import { MOMENT_KINDS } from '../../../shared/session/kinds';
import { Avatar, Badge, Clock, GroupMark, KindMark, type MarkKind, Meter } from '../index';

const GROUPS = [
  'Customers',
  'Employees',
  'Partners',
  'Vendors',
  'Neighbours',
  'Regulators',
  'Students',
  'Press',
];
const KINDS: readonly MarkKind[] = [...MOMENT_KINDS, 'commitment'];

export function Marks() {
  return (
    <section className="h-panel h-stack">
      <h2>Marks</h2>
      <div className="h-row h-tight">
        {KINDS.map((kind) => (
          <KindMark key={kind} kind={kind} chip />
        ))}
      </div>
      <div className="h-row h-loose">
        {KINDS.map((kind) => (
          <KindMark key={kind} kind={kind} markOnly />
        ))}
      </div>
      <div className="h-row">
        {GROUPS.map((name, index) => (
          <GroupMark key={name} name={name} index={index} />
        ))}
      </div>
      <div className="h-row">
        {GROUPS.map((name, index) => (
          <Avatar key={name} name={`${name} Doe`} groupIndex={index} />
        ))}
        <Avatar name="Sam Roe" state="away" groupIndex={0} />
        <Avatar name="" state="empty" groupIndex={3} />
        <Avatar name="Ada Lovelace" state="speaking" size="l" groupIndex={2} />
        <Avatar name="李小龍" size="l" />
      </div>
      <div className="h-row">
        <Badge>12</Badge>
        <Badge tone="accent">Speaking</Badge>
        <Badge tone="positive">Kept</Badge>
        <Badge tone="warning">Not heard yet</Badge>
        <Badge tone="danger">Overdue</Badge>
      </div>
      <Meter
        label={<GroupMark name="Customers" index={0} />}
        share={0.46}
        text="12 min 5 s, 46 %"
        expected={0.25}
        groupIndex={0}
      />
      <Meter
        label={<GroupMark name="Vendors" index={3} />}
        share={0}
        expected={0.25}
        groupIndex={3}
      />
      <Meter label="Others, while the leader was present" share={0.72} />
      <div className="h-row h-loose">
        <Clock label="Turn" ms={83_000} size="xl" />
        <Clock label="Left" ms={-12_000} size="l" />
        <Clock label="Silence" ms={5000} still />
      </div>
    </section>
  );
}
