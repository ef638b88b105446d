import { Users } from 'lucide-react';
import { useState } from 'react';
import type { JoinAccess } from '../../../shared/protocol/ipc';
import type { SessionMs } from '../../../shared/session/session';
import { Notice, QrCode, SelectField } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { codeWords, joinedWords } from './join-words';

export interface JoinPanelProps {
  readonly join: JoinAccess;
  /** How many are in the roster. */
  readonly people: number;
  /** The session clock. */
  readonly now: SessionMs;
}

/** A network that lets nobody through looks like a room in which nobody tries. */
const LONG_WITHOUT_ANYBODY_MS = 60_000;

/** How to get in: the code to scan, or an address and six characters to type. */
export function JoinPanel({ join, people, now }: JoinPanelProps) {
  return (
    <div className="f-join" data-testid="join-link" data-link={join.link}>
      <div className="f-join-qr">
        <QrCode value={join.link} label={`QR code to join: ${join.link}`} />
      </div>
      <div className="f-join-words">
        <p className="f-join-step">Scan the code, or open this address in any browser:</p>
        <p className="f-join-address" data-testid="join-address">
          <BeforePort address={join.address} />
        </p>
        <p className="f-join-step">and type</p>
        <p
          className="f-join-code"
          role="img"
          aria-label={`Code ${[...join.code].join(' ')}`}
          data-testid="join-code"
        >
          {codeWords(join.code)}
        </p>
        <p className="f-join-count h-numbers" role="status">
          <Users aria-hidden="true" />
          {joinedWords(people)}
        </p>
        <AddressChoice join={join} />
      </div>
      {people === 0 && now >= LONG_WITHOUT_ANYBODY_MS && (
        <Notice tone="warning" title="Phones cannot get in?">
          They have to be in the same network as this laptop. Many guest networks keep devices
          apart: another network, a phone’s hotspot or a cable helps.
        </Notice>
      )}
    </div>
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

function AddressChoice({ join }: { readonly join: JoinAccess }) {
  const { bridge, feed, ask } = useHearth();
  const [choosing, setChoosing] = useState<string>();
  const { addresses } = join;
  if (addresses.length < 2) return null;
  const choose = async (address: string) => {
    setChoosing(address);
    const answer = await ask(bridge.chooseAddress({ address }));
    setChoosing(undefined);
    if (answer !== null) feed.renewJoin(answer.value);
  };
  return (
    <SelectField
      label="Network of this laptop"
      hint="Choose the one the phones are in."
      options={addresses.map(({ address, network }) => ({
        value: address,
        label: `${address} (${network})`,
      }))}
      value={choosing ?? addresses.find(({ chosen }) => chosen)?.address}
      onChange={(address) => void choose(address)}
      data-testid="join-network"
    />
  );
}
