import { Armchair } from 'lucide-react';
import { Button, EmptyState, LoadingState, Notice, QrCode } from '../index';

const ADDRESS = 'http://192.168.178.20:8080/j/k7f2';

export function Feedback() {
  return (
    <section className="h-panel h-stack">
      <h2>Feedback</h2>
      <Notice title="The code has changed">The laptop moved to another network.</Notice>
      <Notice tone="positive">Saved on this laptop.</Notice>
      <Notice
        tone="warning"
        title="Nobody has reached this laptop yet"
        action={{ label: 'What helps', onPress: () => undefined }}
      >
        Some networks keep devices apart.
      </Notice>
      <Notice tone="danger" title="The last file could not be read" onDismiss={() => undefined}>
        The copy of 10:42 was opened instead.
      </Notice>
      <EmptyState
        icon={<Armchair aria-hidden="true" />}
        title="An empty chair"
        action={<Button>Add someone in the room</Button>}
      >
        Nobody has come for Vendors. They stay in the picture.
      </EmptyState>
      <LoadingState label="Opening the session" />
      <div style={{ maxInlineSize: '12rem' }}>
        <QrCode value={ADDRESS} label={`QR code to join: ${ADDRESS}`} />
      </div>
    </section>
  );
}
