import { useEffect, useState } from 'react';
import { type ImageObject, NAME_LETTERS } from '../../../shared/board/object';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { TextField } from '../../ui/text-field';
import { giveBackUrl, takeUrl } from './picture-urls';
import './images.css';

export interface AltSheetProps {
  readonly object: ImageObject;
  /** Write it with `nameObject`. */
  readonly onSave: (alt: string) => void;
  readonly onClose: () => void;
}

/** [B89] Asks what a picture shows, for those who cannot see it. */
export function AltSheet({ object, onSave, onClose }: AltSheetProps) {
  const [words, setWords] = useState(object.alt);
  const [url, setUrl] = useState<string | null>(null);
  const { data, mime } = object;
  useEffect(() => {
    setUrl(takeUrl(data, mime));
    return () => giveBackUrl(data);
  }, [data, mime]);
  return (
    <Sheet open onClose={onClose} title="Describe this picture">
      <form
        className="hb-alt-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSave(words.trim());
          onClose();
        }}
      >
        {url !== null && <img className="hb-alt-show" src={url} alt="" />}
        <TextField
          label="What does it show?"
          hint="Read out to people who cannot see it, and shown in the outline."
          value={words}
          maxLength={NAME_LETTERS}
          autoComplete="off"
          dir="auto"
          onChange={({ target }) => setWords(target.value)}
        />
        <div className="hb-alt-ends">
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="primary">
            Save
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
