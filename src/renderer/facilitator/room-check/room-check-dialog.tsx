import { CircleAlert, CircleCheck, Copy, Info, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { JoinAccess } from '../../../shared/protocol/ipc';
import { checkLinkOf } from '../../../shared/protocol/paths';
import type { Headline } from '../../../shared/room-check';
import { Button, Dialog, LoadingState, QrCode } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { AddressChoice } from '../session/address-choice';
import { DetailList, PageList } from './found-lists';
import { headlineWords } from './headline-words';
import { remediesFor } from './remedies';
import { RemedyList } from './remedy-list';
import { useRoomCheck } from './room-check-context';

export interface RoomCheckDialogProps {
  readonly join: JoinAccess;
  readonly onClose: () => void;
}

const LOOK_EVERY_MS = 5_000;
const ICONS = { positive: CircleCheck, info: Info, warning: TriangleAlert, danger: CircleAlert };

/** [K20] The room check: a code to try with one phone, what comes of it, and what helps. */
export function RoomCheckDialog({ join, onClose }: RoomCheckDialogProps) {
  const { found, look } = useRoomCheck();
  useEffect(() => {
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title="Check the room">
      {found === null ? (
        <LoadingState label="Looking at the network…" />
      ) : (
        <Found join={join} {...found} />
      )}
    </Dialog>
  );
}

type FoundProps = { readonly join: JoinAccess } & NonNullable<
  ReturnType<typeof useRoomCheck>['found']
>;

function Found({ join, facts, findings }: FoundProps) {
  const [headline, ...details] = findings;
  const remedies = remediesFor(headline, facts);
  const hasWay = headline.cause !== 'noNetwork';
  // As long as nobody has come, there is nothing to say of how it goes for them.
  const nobody = facts.pages.length === 0 && facts.connected === 0;
  const worthSaying = details.filter((one) => !(nobody && 'state' in one));
  return (
    <div className="f-check" data-testid="room-check" data-cause={headline.cause}>
      <HeadlineBand headline={headline} />
      <div className="f-check-halves">
        {hasWay && <TestCode join={join} />}
        <div className="f-check-found">
          {remedies.length > 0 && <RemedyList remedies={remedies} />}
          {facts.pages.length > 0 && <PageList pages={facts.pages} />}
          {hasWay && <DetailList details={worthSaying} />}
        </div>
      </div>
    </div>
  );
}

function HeadlineBand({ headline }: { readonly headline: Headline }) {
  const { tone, title, more } = headlineWords(headline);
  const Icon = ICONS[tone];
  return (
    <div className="f-check-headline" data-tone={tone} role="status">
      <Icon aria-hidden="true" />
      <div>
        <p className="f-check-title" data-testid="room-headline">
          {title}
        </p>
        <p>{more}</p>
      </div>
    </div>
  );
}

/** The way to the test page, for any phone in the room. */
function TestCode({ join }: { readonly join: JoinAccess }) {
  const { tell } = useHearth();
  const link = checkLinkOf(join.link);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      tell('positive', 'The link to the test page is copied.', 'check-link');
    } catch {
      tell('danger', `The link could not be copied. It is ${link}`, 'check-link');
    }
  };
  return (
    <section className="f-check-code" aria-label="Try with a phone">
      <QrCode value={link} label={`QR code to the test page: ${link}`} />
      <p>
        Scan this with one phone of the room. It tries everything by itself, and nobody joins by it.
      </p>
      <Button
        icon={<Copy aria-hidden="true" />}
        onClick={() => void copy()}
        data-testid="check-link"
        data-link={link}
      >
        Copy the link
      </Button>
      <AddressChoice join={join} />
    </section>
  );
}
