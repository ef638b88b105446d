import { Frame, Image, type LucideIcon, PenLine, Type } from 'lucide-react';
import { useMemo } from 'react';
import { isCardKind } from '../../../shared/board/card-kind';
import type { FindKind } from '../../../shared/board/find';
import type { ObjectType } from '../../../shared/board/object';
import { KindMark } from '../../ui/kind-mark';
import { Chip, ChipRow, Choose } from './find-chips';
import { choicesOf } from './find-choices';
import { areaName, type FindStateProps } from './find-state';
import { FIND_KIND_LABELS } from './find-words';

const ICONS: Record<ObjectType, LucideIcon> = {
  area: Frame,
  text: Type,
  image: Image,
  ink: PenLine,
};

/** What can be chosen to be shown: only what there is on this board. */
export function FindPanel({ session, names, votes, groupOf, search, state }: FindStateProps) {
  const { filter } = state;
  // The state is there anew whenever the entries are.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const choices = useMemo(
    () => choicesOf(search.entries(), names.author, groupOf),
    [search, state, names, groupOf],
  );
  const turns = [
    { value: '', label: 'Any' },
    ...choices.turns.map((turn) => ({ value: `${turn.slice(1)}`, label: names.turn(turn) })),
  ];
  const areas = [
    { value: '', label: 'Anywhere' },
    ...choices.areas.map((id) => ({ value: id, label: areaName(session, id) })),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups chips, not fields of a form
    <div className="hb-find-panel" role="group" aria-label="Filter" data-testid="find-panel">
      <ChipRow label="Kinds">
        {choices.kinds.map((kind) => (
          <Chip
            key={kind}
            kind={kind}
            isOn={filter.kinds.has(kind)}
            onPress={() => search.narrow({ kinds: toggled(filter.kinds, kind) })}
          >
            <KindFace kind={kind} />
          </Chip>
        ))}
      </ChipRow>
      {choices.groups.length > 0 && (
        <ChipRow label="Groups">
          {choices.groups.map((group) => (
            <Chip
              key={group}
              isOn={filter.groups.has(group)}
              onPress={() => search.narrow({ groups: toggled(filter.groups, group) })}
            >
              <span className="h-truncate" title={group}>
                {group}
              </span>
            </Chip>
          ))}
        </ChipRow>
      )}
      {choices.people.length > 0 && (
        <ChipRow label="People" isLong>
          {choices.people.map(({ author, label }) => (
            <Chip
              key={author}
              isOn={filter.authors.has(author)}
              onPress={() => search.narrow({ authors: toggled(filter.authors, author) })}
            >
              <span className="h-truncate" title={label}>
                {label}
              </span>
            </Chip>
          ))}
        </ChipRow>
      )}
      <ChipRow label="Only">
        <Chip isOn={filter.unlinked} onPress={() => search.narrow({ unlinked: !filter.unlinked })}>
          Not linked
        </Chip>
        {votes.kind === 'revealed' && (
          <Chip isOn={filter.voted} onPress={() => search.narrow({ voted: !filter.voted })}>
            With dots
          </Chip>
        )}
      </ChipRow>
      <div className="hb-find-fields">
        {choices.turns.length > 0 && (
          <>
            <Choose
              label="Since"
              value={`${filter.since ?? ''}`}
              choices={turns}
              onChoose={(value) => search.narrow({ since: numberOf(value) })}
            />
            <Choose
              label="Up to"
              value={`${filter.until ?? ''}`}
              choices={turns}
              onChoose={(value) => search.narrow({ until: numberOf(value) })}
            />
          </>
        )}
        {choices.areas.length > 0 && (
          <Choose
            label="Area"
            value={filter.area ?? ''}
            choices={areas}
            onChoose={(value) => search.narrow({ area: value === '' ? null : value })}
          />
        )}
      </div>
    </div>
  );
}

function KindFace({ kind }: { readonly kind: FindKind }) {
  if (isCardKind(kind)) return <KindMark kind={kind} />;
  const Icon = ICONS[kind];
  return (
    <>
      <Icon aria-hidden="true" />
      {FIND_KIND_LABELS[kind]}
    </>
  );
}

function toggled<T>(chosen: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(chosen);
  if (!next.delete(one)) next.add(one);
  return next;
}

function numberOf(value: string): number | null {
  return value === '' ? null : Number(value);
}
