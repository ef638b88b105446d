import { useState } from 'react';
import {
  type Defaults,
  FIRST_ADMISSIONS,
  FIRST_WAYS,
  type FirstWay,
} from '../../../shared/protocol/settings';
import { NAME_CHOICES } from '../../../shared/session/name-choice';
import { ORDER_IDS } from '../../../shared/session/queue';
import { CheckField, SelectField } from '../../ui';
import { ORDER_WORDS } from '../floor/next-up';
import { boxWords } from '../floor/time-box';
import { GroupChips } from '../library/group-chips';
import { NAME_WORDS } from '../wrap-up/name-words';

export interface DefaultsSectionProps {
  readonly defaults: Defaults;
  /** The groups of the session before. */
  readonly lastGroups: readonly string[];
  readonly onChange: (defaults: Defaults) => void;
}

const MINUTE = 60_000;
const TIME_BOXES = [null, MINUTE, 2 * MINUTE, 3 * MINUTE, 5 * MINUTE] as const;
const ADMISSION_WORDS: Record<Defaults['admission'], string> = {
  open: 'Everybody with the link or the code',
  approval: 'Whom I let in',
};
const WAY_WORDS: Record<FirstWay, string> = {
  open: 'Open floor: you give the floor',
  queue: 'Queue: the next hand is offered the floor',
  talkingStick: 'Talking stick: who holds it hands it on',
};

/** [Y65] What a new session begins with. All of it can be changed while the session runs. */
export function DefaultsSection({ defaults, lastGroups, onChange }: DefaultsSectionProps) {
  const [typed, setTyped] = useState('');
  const { groups, admission, way, order, timeBoxMs, names } = defaults;
  const set = (part: Partial<Defaults>) => onChange({ ...defaults, ...part });
  return (
    <section className="h-panel h-stack" aria-labelledby="settings-defaults">
      <h2 id="settings-defaults">New sessions</h2>
      <SelectField
        label="Who may join"
        options={FIRST_ADMISSIONS.map((one) => ({ value: one, label: ADMISSION_WORDS[one] }))}
        value={admission}
        onChange={(next) => set({ admission: next })}
        data-testid="settings-admission"
      />
      <SelectField
        label="How the floor passes"
        options={FIRST_WAYS.map((one) => ({ value: one, label: WAY_WORDS[one] }))}
        value={way}
        onChange={(next) => set({ way: next })}
        data-testid="settings-way"
      />
      <div className="f-settings-pair">
        <SelectField
          label="Order of the hands"
          options={ORDER_IDS.map((one) => ({ value: one, label: ORDER_WORDS[one].label }))}
          value={order}
          onChange={(next) => set({ order: next })}
        />
        <SelectField
          label="Time box of a turn"
          options={TIME_BOXES.map((ms) => ({
            value: String(ms),
            label: ms === null ? 'No time box' : boxWords(ms),
          }))}
          value={String(timeBoxMs)}
          onChange={(next) => set({ timeBoxMs: next === 'null' ? null : Number(next) })}
        />
      </div>
      <SelectField
        label="Names in notes"
        hint="Whoever asked not to be named is never named."
        options={NAME_CHOICES.map((one) => ({ value: one, label: NAME_WORDS[one] }))}
        value={names}
        onChange={(next) => set({ names: next })}
      />
      <CheckField
        label="Always propose the same groups"
        hint="Otherwise those of the session before."
        checked={groups !== null}
        onChange={(event) => set({ groups: event.target.checked ? [...lastGroups] : null })}
        data-testid="settings-own-groups"
      />
      {groups !== null && (
        <GroupChips
          groups={groups}
          onChange={(next) => set({ groups: [...next] })}
          typed={typed}
          onType={setTyped}
        />
      )}
    </section>
  );
}
