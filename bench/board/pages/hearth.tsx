import { createRoot } from 'react-dom/client';
import { Board, openBoard } from '../../../src/renderer/board';
import { CARD_KINDS } from '../../../src/shared/board/card-kind';
import { addCard } from '../../../src/shared/board/card-operations';
import '../../../src/renderer/ui/styles.css';
import { run } from '../harness';

const access = {
  relayUrl: '',
  signallingUrl: '',
  room: 'bench',
  carriers: { relay: false, peers: false },
};

function press(key: string): void {
  const plane = document.querySelector('.hb-viewport');
  plane?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

await run({
  mount: (root, notes) => {
    const session = openBoard({ author: 'facilitator', turn: () => null, access });
    session.doc.transact(() => {
      for (const { id, x, y, kind, text } of notes) {
        const by = { author: `p${(kind % 9) + 1}`, turn: null } as const;
        const of = CARD_KINDS[kind] ?? 'question';
        addCard(session.doc, { id, x, y, kind: of, text, ...by }, null);
      }
    });
    createRoot(root).render(
      <Board session={session} authorLabel={(author) => author} opensAt="all" />,
    );
    return Promise.resolve();
  },
  zoomToFit: () => press('0'),
  zoomToFull: () => press('1'),
});
