import type { StageJoin, StagePicture } from '../../shared/protocol/stage';
import { QrCode } from '../ui/qr-code';

/** Longer than the longest address of IPv4 with its port. */
const isLong = (address: string): boolean => address.length > 21;

/** The way in, as large as the wall. [K33] While joining is closed there is none. */
export function JoinView({ room, join }: Pick<StagePicture, 'room' | 'join'>) {
  if (join === null) {
    return (
      <main className="s-join" data-closed data-testid="stage-join-closed">
        <div>
          <p className="s-title">{room.title}</p>
          <h1>Joining is closed</h1>
        </div>
      </main>
    );
  }
  return (
    <main className="s-join" data-testid="stage-join">
      <QrCode value={join.link} label={`QR code to join: ${join.address}`} />
      <div>
        <p className="s-title">{room.title}</p>
        <h1>Come in with your phone</h1>
        {join.code === null ? (
          <p className="s-join-step">Scan the code with its camera</p>
        ) : (
          <>
            <p className="s-join-step">Scan the code, or open</p>
            <p className="s-join-address" data-long={isLong(join.address) || undefined}>
              {join.address}
            </p>
            <p className="s-join-step">and type</p>
            <p className="s-join-code">{join.code}</p>
          </>
        )}
      </div>
    </main>
  );
}

/** The way in for who comes late. */
export function JoinCorner({ join }: { readonly join: StageJoin }) {
  return (
    <aside className="s-corner" data-testid="stage-join" aria-label="Join">
      <QrCode value={join.link} label={`QR code to join: ${join.address}`} />
      {join.code !== null && (
        <p data-long={isLong(join.address) || undefined}>
          {join.address}
          <strong>{join.code}</strong>
        </p>
      )}
    </aside>
  );
}
