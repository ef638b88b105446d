import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FindNames } from '../../../shared/notes/names-left';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import { TextArea } from '../../ui';
import { settle } from '../app/answers';
import { useHearth } from '../app/hearth-context';
import { TypedNames } from '../naming';
import { type Autosave, createAutosave, type SaveState } from './autosave';

export interface AgreementPanelProps {
  readonly sessionId: string;
  /** What stands there when the panel opens. */
  readonly agreement: string;
  /** Where others find out that everything is kept. */
  readonly autosave: RefObject<Autosave | null>;
  /** It is kept as it is now. */
  readonly onKept: (text: string) => void;
  readonly find: FindNames;
}

const PAUSE_MS = 600;

/** What was agreed, in the facilitator's words; kept while it is written. */
export function AgreementPanel(props: AgreementPanelProps) {
  const { sessionId, agreement, autosave, onKept, find } = props;
  const { bridge, tell } = useHearth();
  const [text, setText] = useState(agreement);
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const kept = useRef(agreement);
  const tellKept = useRef(onKept);
  tellKept.current = onKept;

  useEffect(() => {
    let shown = true;
    const saving = createAutosave({
      saved: kept.current,
      waitMs: PAUSE_MS,
      write: async (next) => {
        const answer = await settle(bridge.writeAgreement({ id: sessionId, text: next }));
        if (answer.ok) {
          kept.current = next;
          tellKept.current(next);
          return null;
        }
        // Once the panel is gone nobody would see it there.
        if (!shown) tell('danger', `What was agreed could not be saved. ${answer.refusal.message}`);
        return answer.refusal.message;
      },
      onState: (next) => shown && setState(next),
    });
    autosave.current = saving;
    const leave = () => void saving.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      shown = false;
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [bridge, sessionId, tell, autosave]);

  return (
    <section
      className="h-panel h-stack"
      aria-labelledby="agreed-heading"
      data-place="note"
      tabIndex={-1}
    >
      <div className="h-row h-spread">
        <h2 id="agreed-heading">What was agreed</h2>
        <Saved state={state} />
      </div>
      <TextArea
        label="What was agreed, and who does what by when"
        hideLabel
        className="f-agreement"
        placeholder="Who does what by when? Names and dates make it an agreement."
        rows={5}
        value={text}
        maxLength={SESSION_LIMITS.agreementLength}
        onChange={(event) => {
          setText(event.target.value);
          autosave.current?.change(event.target.value);
        }}
        onBlur={() => void autosave.current?.flush()}
        data-testid="agreement"
      />
      <TypedNames text={text} find={find} />
    </section>
  );
}

function Saved({ state }: { readonly state: SaveState }) {
  return (
    <span className="f-saved" role="status" data-state={state.kind} data-testid="agreement-state">
      {state.kind === 'failed' ? (
        <CircleAlert aria-hidden="true" />
      ) : state.kind === 'saved' ? (
        <CircleCheck aria-hidden="true" />
      ) : (
        <LoaderCircle aria-hidden="true" />
      )}
      {wordsOf(state)}
    </span>
  );
}

function wordsOf(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return 'Saved';
    case 'waiting':
    case 'saving':
      return 'Saving…';
    case 'failed':
      return `Not saved: ${state.reason}`;
  }
}
