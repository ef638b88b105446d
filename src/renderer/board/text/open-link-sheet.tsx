import { Check, Copy, ExternalLink } from 'lucide-react';
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { hostOf } from '../../../shared/board/rich-text-address';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { copyTextOf } from './copy-text';

export interface OpenLinkSheetProps {
  readonly href: string;
  readonly onClose: () => void;
}

type Copied = 'not yet' | 'copied' | 'selected';

/** [B74] Whether the page can have it opened: the app opens https alone, a browser what it likes. */
function canOpen(href: string): boolean {
  return window.location.protocol !== 'hearth:' || href.startsWith('https:');
}

/** Asks before an address from the board is opened, and shows where it really leads. */
export function OpenLinkSheet({ href, onClose }: OpenLinkSheetProps) {
  const address = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState<Copied>('not yet');
  const opens = canOpen(href);
  const open = () => {
    // In the app no window opens: it asks the computer's browser (main/windows/outside.ts).
    window.open(href, '_blank', 'noopener,noreferrer');
    onClose();
  };
  const copy = async () => {
    if (address.current === null) return;
    setCopied((await copyTextOf(address.current)) ? 'copied' : 'selected');
  };
  return createPortal(
    <Sheet open onClose={onClose} title={opens ? `Open ${hostOf(href)}?` : hostOf(href)}>
      <div className="hb-open-link">
        <p className="h-muted">
          {opens
            ? 'Somebody wrote this address on the board. It opens outside Hearth.'
            : 'Somebody wrote this address on the board. It does not begin with https, so Hearth does not open it. Copy it into your browser if you trust it.'}
        </p>
        <p ref={address} className="hb-address" data-testid="address">
          {href}
        </p>
        <div className="hb-open-link-keys">
          {opens && (
            <Button
              variant="primary"
              size="l"
              icon={<ExternalLink aria-hidden="true" />}
              onClick={open}
            >
              Open
            </Button>
          )}
          <Button
            size="l"
            icon={copied === 'copied' ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
            onClick={() => void copy()}
          >
            {copied === 'copied' ? 'Copied' : 'Copy address'}
          </Button>
        </div>
        <p role="status" className={copied === 'selected' ? 'h-muted' : 'hb-unseen'}>
          {copied === 'copied' && 'The address is copied.'}
          {copied === 'selected' && 'The address is selected: copy it from there.'}
        </p>
      </div>
    </Sheet>,
    document.body,
  );
}
