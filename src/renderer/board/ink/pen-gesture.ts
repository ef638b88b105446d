import type { InkGesture } from './ink-gesture';
import type { LiveInk } from './live-ink';
import { type InkSample, sampleStroke } from './stroke-sampler';
import { type InkSession, type StrokeLook, writeStroke } from './stroke-writer';

/** What is longer is written while it is still being drawn; it also bounds what a frame has to draw. */
const MOST_LIVE_POINTS = 1_500;

/** Draws one stroke: on the live canvas at once, on the board when the pointer goes up. */
export function startPen(
  session: InkSession,
  look: StrokeLook,
  live: LiveInk,
  zoom: number,
  first: InkSample,
): InkGesture {
  const sampler = sampleStroke(zoom);
  const writer = writeStroke(session, look);
  sampler.add(first);
  live.show(look, sampler.points);
  return {
    move: (samples) => {
      for (const sample of samples) sampler.add(sample);
      if (sampler.length() > MOST_LIVE_POINTS) writer.part(sampler.cut());
      live.changed();
    },
    end: () => {
      const points = sampler.points();
      live.settle(writer.end(points), points);
    },
    cancel: () => {
      writer.cancel();
      live.clear();
    },
  };
}
