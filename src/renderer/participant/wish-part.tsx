import { useState } from 'react';
import type { OwnView } from '../../shared/session/views';
import { Button } from '../ui/light';
import type { Control } from './control';
import { InclusionChips } from './inclusion-chips';
import { OnlyInGroupField } from './only-in-group-field';
import { Problem } from './problem';
import { useRequest } from './use-request';

export interface WishPartProps {
  readonly own: Pick<OwnView, 'inclusion' | 'onlyInGroup'>;
  readonly control: Control;
  readonly onDone: () => void;
}

type Wish = WishPartProps['own'];

/** How one is included and counted; what is chosen holds at once. */
export function WishPart({ own, control, onDone }: WishPartProps) {
  const { run, busy, problem } = useRequest(control);
  // What was chosen last, until the host has answered: the choice is not to jump back meanwhile.
  const [asked, setAsked] = useState<Wish | null>(null);
  const { inclusion, onlyInGroup } = asked ?? own;
  const wish = async (next: Wish) => {
    if (busy) return;
    setAsked(next);
    await run({ type: 'wish', ...next });
    setAsked(null);
  };
  return (
    <>
      <InclusionChips
        chosen={inclusion}
        onChoose={(chosen) => void wish({ inclusion: chosen, onlyInGroup })}
        testId="wish"
      />
      <OnlyInGroupField
        checked={onlyInGroup}
        testId="wish-only-group"
        onChange={(checked) => void wish({ inclusion, onlyInGroup: checked })}
      />
      <Problem text={problem} />
      <Button size="l" onClick={onDone}>
        Done
      </Button>
    </>
  );
}
