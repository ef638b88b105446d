import { useEffect, useState } from 'react';
import type { StageBridge, StageLook, StagePicture } from '../../shared/protocol/stage';
import type { SessionMs } from '../../shared/session/session';

/** A picture, and when this window got it on its own monotonic clock, in ms. */
export type Shown = { readonly picture: StagePicture; readonly at: number };

export type StageNews = {
  /** Undefined until main was heard; null while no session runs. */
  readonly shown: Shown | null | undefined;
  readonly look: StageLook;
};

/** What the stage is to show, as main tells it; asked for once, so that a reload shows it again. */
export function usePicture(bridge: StageBridge): StageNews {
  const [news, setNews] = useState<StageNews>({ shown: undefined, look: null });
  useEffect(() => {
    let isHere = true;
    const show = (picture: StagePicture | null) =>
      setNews(({ look }) => ({ shown: shownNow(picture), look }));
    const ends = [
      bridge.onPicture(show),
      bridge.onLook((look) => setNews(({ shown }) => ({ shown, look }))),
    ];
    bridge.current().then(
      (answer) => {
        if (!isHere) return;
        if (!answer.ok) console.error(answer.refusal.message);
        else setNews({ shown: shownNow(answer.value.picture), look: answer.value.look });
      },
      (error: unknown) => console.error('The stage was told nothing:', error),
    );
    return () => {
      isHere = false;
      for (const end of ends) end();
    };
  }, [bridge]);
  return news;
}

const TICK_MS = 250;

/** The session clock; draws anew four times a second, so use it only where a clock is shown. */
export function useStageClock({ picture, at }: Shown): SessionMs {
  const [tick, setTick] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setTick(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return picture.now + Math.max(0, Math.max(tick, at) - at);
}

function shownNow(picture: StagePicture | null): Shown | null {
  return picture === null ? null : { picture, at: performance.now() };
}
