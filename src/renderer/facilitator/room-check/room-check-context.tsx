import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { findings, type HostFacts, type RoomFacts } from '../../../shared/room-check';
import { settle } from '../app/answers';
import { useHearth } from '../app/hearth-context';
import { answerPages } from './answer-pages';

export type RoomFindings = ReturnType<typeof findings>;

/** What the room check knows at the moment, and what opens it. */
export type RoomCheck = {
  /** Null until main has answered for the first time. */
  readonly found: { readonly facts: RoomFacts; readonly findings: RoomFindings } | null;
  readonly open: () => void;
  /** Looks again at what can be looked at without a phone. */
  readonly look: () => void;
  /** Headlines the facilitator has put away. */
  readonly putAway: ReadonlySet<string>;
  readonly onPutAway: (cause: string) => void;
};

const Context = createContext<RoomCheck | null>(null);

/** When the facts were heard, on this window's own monotonic clock in milliseconds. */
type Heard = { readonly facts: HostFacts; readonly at: number };

/**
 * Follows the room check of the running session for what is below it, and answers the test pages.
 *
 * @param linked pages with which this window's board has a direct connection
 */
export function RoomCheckProvider(props: {
  readonly linked: number;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  const { linked, onOpen, children } = props;
  const { bridge, may } = useHearth();
  const looks = may('room:look');
  const [heard, setHeard] = useState<Heard | null>(null);
  const [putAway, setPutAway] = useState<ReadonlySet<string>>(new Set());
  const now = useOnceLater(heard);

  useEffect(() => (looks ? answerPages(bridge) : undefined), [bridge, looks]);
  useEffect(() => {
    if (!looks) return;
    const hear = (facts: HostFacts) => setHeard({ facts, at: performance.now() });
    const stop = bridge.onRoomFacts(hear);
    void settle(bridge.lookAtRoom()).then((answer) => answer.ok && hear(answer.value));
    return stop;
  }, [bridge, looks]);

  const value = useMemo<RoomCheck>(() => {
    const facts = heard && { ...heard.facts, linked, shownMs: shownFor(heard, now) };
    return {
      found: facts && { facts, findings: findings(facts) },
      open: onOpen,
      look: () => {
        void settle(bridge.lookAtRoom()).then((answer) => {
          if (answer.ok) setHeard({ facts: answer.value, at: performance.now() });
        });
      },
      putAway,
      onPutAway: (cause) => setPutAway((before) => new Set([...before, cause])),
    };
  }, [heard, now, linked, onOpen, bridge, putAway]);
  return <Context value={value}>{children}</Context>;
}

/** The room check of the running session; only below a RoomCheckProvider. */
export function useRoomCheck(): RoomCheck {
  const value = use(Context);
  if (value === null) throw new Error('useRoomCheck needs a RoomCheckProvider above it');
  return value;
}

function shownFor({ facts, at }: Heard, now: number): number {
  return facts.shownMs + Math.max(0, now - at);
}

/** The clock, which moves on once: when silence begins to say something. */
function useOnceLater(heard: Heard | null): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (heard === null) return;
    const left = heard.facts.patienceMs - heard.facts.shownMs;
    // Even if nothing is left: `heard` may be older than the clock that was drawn with.
    const timer = setTimeout(() => setNow(performance.now()), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [heard]);
  return now;
}
