import type { StagePicture } from '../../shared/protocol/stage';
import { QrCode } from '../ui/qr-code';

/** Longer than the longest address of IPv4 with its port. */
const isLong = (address: string): boolean => address.length > 21;

type Join = StagePicture['join'];

/** The way in, as large as the wall. */
export function JoinView({ room, join }: Pick<StagePicture, 'room' | 'join'>) {
  return (
    <main className="s-join" data-testid="stage-join">
      <QrCode value={join.link} label={`QR code to join: ${join.address}`} />
      <div>
        <p className="s-title">{room.title}</p>
        <h1>Come in with your phone</h1>
        <p className="s-join-step">Scan the code, or open</p>
        <p className="s-join-address" data-long={isLong(join.address) || undefined}>
          {join.address}
        </p>
        <p className="s-join-step">and type</p>
        <p className="s-join-code">{join.code}</p>
      </div>
    </main>
  );
}

/** The way in for who comes late. */
export function JoinCorner({ join }: { readonly join: Join }) {
  return (
    <aside className="s-corner" data-testid="stage-join" aria-label="Join">
      <QrCode value={join.link} label={`QR code to join: ${join.address}`} />
      <p data-long={isLong(join.address) || undefined}>
        {join.address}
        <strong>{join.code}</strong>
      </p>
    </aside>
  );
}
