import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FindNames } from '../../../shared/notes/names-left';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import { Button, TextArea } from '../../ui';
import { TypedNames } from '../naming';

/** [X71] A part of the notes while it is written anew. */
export function PartEditor(props: {
  readonly heading: string;
  readonly text: string;
  readonly find: FindNames;
  readonly onSave: (text: string) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { heading, find, onSave, onCancel } = props;
  const [text, setText] = useState(() => props.text.slice(0, SESSION_LIMITS.agreementLength));
  const [working, setWorking] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const save = async () => {
    setWorking(true);
    await onSave(text);
    setWorking(false);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    <div className="f-part-editor">
      <TextArea
        ref={area}
        label={`“${heading}” in your words`}
        hideLabel
        hint="A line that begins with “- ” is an item of a list; **two stars** make bold letters."
        rows={8}
        maxLength={SESSION_LIMITS.agreementLength}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keys}
        data-testid="part-text"
      />
      <TypedNames text={text} find={find} />
      <div className="h-row">
        <Button onClick={() => void save()} loading={working} data-testid="part-save">
          Keep
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
