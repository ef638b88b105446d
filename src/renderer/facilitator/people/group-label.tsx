import { GroupMark } from '../../ui';

/** A group's mark and name; people without a group have a name only. */
export function GroupLabel({
  index,
  name,
}: {
  readonly index: number | null;
  readonly name: string;
}) {
  if (index === null) return <span className="h-truncate">{name}</span>;
  return <GroupMark index={index} name={name} />;
}
