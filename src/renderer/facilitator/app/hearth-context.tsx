import { TriangleAlert } from 'lucide-react';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { HearthBridge } from '../../../shared/protocol/bridge';
import type { Answer } from '../../../shared/protocol/ipc';
import { Notice, NoticeStack, type NoticeTone } from '../../ui';
import { settle } from './answers';
import { type May, mayOf } from './capabilities';
import type { Feed } from './feed';

/** What every screen needs: main's capabilities, what main says unasked, and a way to say something. */
export type HearthWindow = {
  readonly bridge: HearthBridge;
  readonly feed: Feed;
  /** [K36] Whether main lets this page do something; what it does not is not offered. */
  readonly may: May;
  /** Whose console this is, if it is a co-facilitator's in a browser; else null. */
  readonly cofacilitator: string | null;
  /**
   * Shows a sentence until it is dismissed; all but warnings go by themselves. One about the same thing
   * takes the place of the one before.
   */
  readonly tell: (tone: NoticeTone, sentence: string, about?: string) => void;
  /** The value of an answer; a refusal is told, and gives null. */
  readonly ask: <T>(answer: Promise<Answer<T>>) => Promise<{ readonly value: T } | null>;
};

const Context = createContext<HearthWindow | null>(null);
/** How long a notice stays; a warning stays until it is dismissed. */
const STAYS_MS: Record<NoticeTone, number | null> = {
  info: 7000,
  positive: 7000,
  danger: 15_000,
  warning: null,
};
const MOST_AT_ONCE = 4;

type Told = {
  readonly id: number;
  readonly tone: NoticeTone;
  readonly sentence: string;
  readonly about: string;
};

/** Gives the screens below it the window's surroundings, and shows what they have to say. */
export function HearthProvider(props: {
  readonly bridge: HearthBridge;
  readonly feed: Feed;
  readonly cofacilitator?: string;
  readonly children: ReactNode;
}) {
  const { bridge, feed, cofacilitator = null, children } = props;
  const [told, setTold] = useState<readonly Told[]>([]);
  const [unsaved, setUnsaved] = useState<string | null>(null);

  const tell = useCallback((tone: NoticeTone, sentence: string, about = sentence) => {
    setTold((before) => {
      const others = before.filter((notice) => notice.about !== about);
      const id = Math.max(0, ...before.map((notice) => notice.id)) + 1;
      return [...others, { id, tone, sentence, about }].slice(-MOST_AT_ONCE);
    });
  }, []);
  const forget = useCallback((id: number) => {
    setTold((before) => before.filter((notice) => notice.id !== id));
  }, []);
  const ask = useCallback<HearthWindow['ask']>(
    async (answer) => {
      const settled = await settle(answer);
      if (settled.ok) return { value: settled.value };
      tell('danger', settled.refusal.message);
      return null;
    },
    [tell],
  );
  useEffect(() => bridge.onNotice((sentence) => tell('warning', sentence)), [bridge, tell]);
  useEffect(() => bridge.onUnsaved(setUnsaved), [bridge]);

  const value = useMemo(
    () => ({ bridge, feed, may: mayOf(bridge.capabilities), cofacilitator, tell, ask }),
    [bridge, feed, cofacilitator, tell, ask],
  );
  return (
    <Context value={value}>
      {unsaved !== null && <Unsaved sentence={unsaved} />}
      {children}
      <NoticeStack>
        {told.map((notice) => (
          <Saying key={notice.id} told={notice} forget={forget} />
        ))}
      </NoticeStack>
    </Context>
  );
}

/** What is not on disk: above everything and in nobody's way, until it is no longer so. */
function Unsaved({ sentence }: { readonly sentence: string }) {
  return (
    <p className="f-unsaved" role="alert">
      <TriangleAlert aria-hidden="true" />
      <span>{sentence}</span>
    </p>
  );
}

/** The window's surroundings; only below a HearthProvider. */
export function useHearth(): HearthWindow {
  const value = use(Context);
  if (value === null) throw new Error('useHearth needs a HearthProvider above it');
  return value;
}

function Saying({ told, forget }: { readonly told: Told; readonly forget: (id: number) => void }) {
  const { id, tone, sentence } = told;
  useEffect(() => {
    const stays = STAYS_MS[tone];
    if (stays === null) return;
    const timer = setTimeout(() => forget(id), stays);
    return () => clearTimeout(timer);
  }, [id, tone, forget]);
  return (
    <Notice tone={tone} onDismiss={() => forget(id)}>
      {sentence}
    </Notice>
  );
}
