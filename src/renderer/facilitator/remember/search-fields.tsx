import { CARD_KIND_LABELS, CARD_KINDS } from '../../../shared/board/card-kind';
import type { Series } from '../../../shared/library/order';
import {
  ANYTHING,
  HIT_KINDS,
  type HitKind,
  type SearchQuery,
} from '../../../shared/library/search';
import { Button, SelectField, TextField } from '../../ui';

export interface SearchFieldsProps {
  readonly query: SearchQuery;
  readonly onChange: (query: SearchQuery) => void;
  readonly groups: readonly string[];
  readonly series: readonly Series[];
}

const KINDS: Record<HitKind, string> = {
  title: 'Titles and questions',
  note: 'What was agreed',
  commitment: 'Commitments',
  person: 'People',
  moment: 'Moments',
  card: 'Cards',
};
const DAY_MS = 24 * 3_600_000;

/** The words to look for, and what narrows the search. */
export function SearchFields({ query, onChange, groups, series }: SearchFieldsProps) {
  const set = (change: Partial<SearchQuery>) => onChange({ ...query, ...change });
  const isNarrow = JSON.stringify({ ...query, words: '' }) !== JSON.stringify(ANYTHING);
  return (
    <search className="f-search">
      <TextField
        label="Words"
        hideLabel
        className="f-search-words"
        type="search"
        autoFocus
        autoComplete="off"
        placeholder="Words from a title, a card, a commitment, a name…"
        maxLength={200}
        value={query.words}
        onChange={(event) => set({ words: event.target.value })}
        data-testid="search-words"
      />
      <div className="f-search-filters">
        <Pick
          label="What"
          all="Everything"
          options={HIT_KINDS.map((kind) => ({ value: kind, label: KINDS[kind] }))}
          value={query.kind}
          onChange={(kind) => set({ kind })}
        />
        <Pick
          label="Marked as"
          all="Any mark"
          options={CARD_KINDS.map((kind) => ({ value: kind, label: CARD_KIND_LABELS[kind] }))}
          value={query.mark}
          onChange={(mark) => set({ mark })}
        />
        <Pick
          label="Group"
          all="Any group"
          options={groups.map((name) => ({ value: name, label: name }))}
          value={query.group}
          onChange={(group) => set({ group })}
        />
        <TextField
          label="Person"
          placeholder="Anybody"
          autoComplete="off"
          value={query.person}
          maxLength={60}
          onChange={(event) => set({ person: event.target.value })}
          data-testid="search-person"
        />
        {series.length > 0 && (
          <Pick
            label="Series"
            all="All sessions"
            options={series.map(({ id, name }) => ({ value: id, label: name }))}
            value={query.series}
            onChange={(chosen) => set({ series: chosen })}
          />
        )}
        <TextField
          label="From"
          type="date"
          value={dayOf(query.since)}
          onChange={(event) => set({ since: wallOf(event.target.value, 0) })}
        />
        <TextField
          label="To"
          type="date"
          value={dayOf(query.until)}
          onChange={(event) => set({ until: wallOf(event.target.value, DAY_MS - 1) })}
        />
        {isNarrow && (
          <Button
            variant="ghost"
            className="f-search-clear"
            onClick={() => onChange({ ...ANYTHING, words: query.words })}
          >
            Clear filters
          </Button>
        )}
      </div>
    </search>
  );
}

function Pick<T extends string>(props: {
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
}) {
  const { label, all, options, value, onChange } = props;
  return (
    <SelectField<T | ''>
      label={label}
      options={[{ value: '', label: all }, ...options]}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  );
}

/** A day as the field has it, in this laptop's zone. */
function dayOf(wall: number | null): string {
  if (wall === null) return '';
  const date = new Date(wall);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function wallOf(day: string, after: number): number | null {
  const wall = new Date(`${day}T00:00`).getTime();
  return Number.isNaN(wall) ? null : wall + after;
}
