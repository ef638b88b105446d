import { Button } from '../ui/light';
import { ActionButton } from './action-button';
import type { Control } from './control';
import { Problem } from './problem';
import { useRequest } from './use-request';

export interface ForgetPartProps {
  readonly control: Control;
  readonly onStay: () => void;
}

/** [W16] Removes this person from the session for good; the page then gives up its seat. */
export function ForgetPart({ control, onStay }: ForgetPartProps) {
  const { run, busy, problem } = useRequest(control);
  const forget = async () => {
    if (await run({ type: 'forget' })) control.sayGoodbye();
  };
  return (
    <>
      <p>
        Your name and your cards are removed from the session and from the laptop. What stays is
        that somebody spoke, and for how long, without your name.
      </p>
      <p>This cannot be undone, and you leave the session.</p>
      <Problem text={problem} />
      <ActionButton
        variant="danger"
        size="l"
        loading={busy}
        data-testid="forget-confirm"
        onClick={() => void forget()}
      >
        Forget me
      </ActionButton>
      <Button size="l" onClick={onStay}>
        Stay
      </Button>
    </>
  );
}
