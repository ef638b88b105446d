import { Users, Wifi } from 'lucide-react';
import type { JoinAccess } from '../../../shared/protocol/ipc';
import { Button, QrCode } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { useSession } from '../app/running-context';
import { useRoomCheck } from '../room-check/room-check-context';
import { RoomCheckHint } from '../room-check/room-check-hint';
import { AddressChoice } from './address-choice';
import { JoiningClosed, WhoButton } from './join-closed';
import { codeWords, joinedWords } from './join-words';

export interface JoinPanelProps {
  readonly join: JoinAccess;
  /** How many are in the roster. */
  readonly people: number;
  /** Opens the place where it is said who may join; undefined there. */
  readonly onWho?: () => void;
}

/** How to get in: the code to scan, or an address and six characters to type. */
export function JoinPanel({ join, people, onWho }: JoinPanelProps) {
  const { may } = useHearth();
  const onChoose = may('session:renewLink') ? onWho : undefined;
  const { open } = useRoomCheck();
  const { admission } = useSession();
  if (admission === 'closed') return <JoiningClosed people={people} onWho={onChoose} />;
  return (
    <div className="f-join" data-testid="join-link" data-link={join.link}>
      <div className="f-join-qr">
        <QrCode value={join.link} label={`QR code to join: ${join.link}`} />
      </div>
      <div className="f-join-words">
        {join.code === null ? (
          <p className="f-join-step" data-testid="join-no-code">
            Scan the code. The six characters are switched off: whoever cannot scan needs the link.
          </p>
        ) : (
          <TypedWay address={join.address} code={join.code} />
        )}
        <p className="f-join-count h-numbers" role="status">
          <Users aria-hidden="true" />
          {joinedWords(people)}
        </p>
        {onChoose !== undefined && <WhoButton admission={admission} onWho={onChoose} />}
        {may('room:look') && (
          <Button
            className="f-join-check"
            icon={<Wifi aria-hidden="true" />}
            onClick={open}
            aria-haspopup="dialog"
            data-testid="open-room-check"
          >
            Check the room
          </Button>
        )}
        {may('session:chooseAddress') && <AddressChoice join={join} />}
        <RoomCheckHint />
      </div>
    </div>
  );
}

/** For those who do not scan. */
function TypedWay({ address, code }: { readonly address: string; readonly code: string }) {
  return (
    <>
      <p className="f-join-step">Scan the code, or open this address in any browser:</p>
      <p className="f-join-address" data-testid="join-address">
        <BeforePort address={address} />
      </p>
      <p className="f-join-step">and type</p>
      <p
        className="f-join-code"
        role="img"
        aria-label={`Code ${[...code].join(' ')}`}
        data-testid="join-code"
      >
        {codeWords(code)}
      </p>
    </>
  );
}

/** If the line is too short, it breaks before the port. */
function BeforePort({ address }: { readonly address: string }) {
  const port = address.lastIndexOf(':');
  if (port < 0) return address;
  return (
    <>
      {address.slice(0, port)}
      <wbr />
      {address.slice(port)}
    </>
  );
}
