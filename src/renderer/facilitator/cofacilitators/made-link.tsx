import { Copy } from 'lucide-react';
import { useRef } from 'react';
import { copyTextOf } from '../../board/text/copy-text';
import { Button, QrCode } from '../../ui';
import { useHearth } from '../app/hearth-context';

export interface MadeLinkProps {
  readonly name: string;
  readonly link: string;
  readonly onDone: () => void;
}

/** [K38] A link that was just made: this once, to be scanned or copied. */
export function MadeLink({ name, link, onDone }: MadeLinkProps) {
  const { tell } = useHearth();
  const text = useRef<HTMLParagraphElement>(null);
  const copy = async () => {
    const copied = text.current !== null && (await copyTextOf(text.current));
    if (copied) tell('positive', `The link for ${name} is copied.`, 'cofacilitator-link');
    else tell('danger', 'The link could not be copied. Select it and copy it by keys.');
  };
  return (
    <section className="f-made-link" aria-label={`The link for ${name}`}>
      <div className="f-made-link-qr">
        <QrCode value={link} label={`QR code for ${name}, the co-facilitator`} />
      </div>
      <div className="f-made-link-words">
        <h3>The link for {name}</h3>
        <p>
          Scan it with their laptop or tablet, or copy it to them. It is shown this once: whoever
          has it leads the session with you, so show it to nobody else.
        </p>
        <p className="f-made-link-text" ref={text} data-testid="cofacilitator-link">
          {link}
        </p>
        <div className="f-made-link-buttons">
          <Button icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
            Copy the link
          </Button>
          <Button variant="primary" onClick={onDone} data-testid="cofacilitator-done">
            Done
          </Button>
        </div>
      </div>
    </section>
  );
}
