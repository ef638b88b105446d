import type { HearthBridge } from '../../../shared/protocol/bridge';
import type { PageSignal } from '../../../shared/protocol/room-check';
import { LinkAttempt } from '../../board/peers/link-attempt';
import { type Description, readSignal } from '../../board/peers/signals';
import { settle } from '../app/answers';

type AnswerBridge = Pick<HearthBridge, 'onPageSignal' | 'signalPage'>;

const ECHO = new Uint8Array([1]);

/**
 * Connects directly with each test page that asks for it, and says one word back to every word it hears.
 * The function that is returned ends this.
 */
export function answerPages(bridge: AnswerBridge): () => void {
  const attempts = new Map<number, LinkAttempt>();
  const end = (page: number): void => {
    attempts.get(page)?.close();
    attempts.delete(page);
  };
  const begin = (page: number, offer: Description): void => {
    end(page);
    const attempt = new LinkAttempt(
      offer.link ?? offer.sdp,
      { iceServers: [] },
      {
        onSignal: (signal) => void settle(bridge.signalPage({ page, signal })),
        onOpen: () => undefined,
        onFragment: () => attempt.send(ECHO),
        onInterrupted: () => undefined,
        onEnd: () => {
          if (attempts.get(page) === attempt) end(page);
        },
      },
    );
    attempts.set(page, attempt);
    attempt.describe(offer);
  };
  const stop = bridge.onPageSignal(({ page, signal: raw }: PageSignal) => {
    if (raw === null) {
      end(page);
      return;
    }
    const signal = readSignal(raw);
    if (signal?.type === 'offer') begin(page, signal);
    else if (signal?.type === 'candidate') attempts.get(page)?.candidate(signal);
  });
  return () => {
    stop();
    for (const page of [...attempts.keys()]) end(page);
  };
}
