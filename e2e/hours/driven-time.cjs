// Makes all time of a process or page pass HEARTH_TIME_FACTOR times as fast: its clocks and its timers alike.
// Loaded before anything else; the app itself knows nothing of it. In a window nothing is due sooner than
// HEARTH_TIME_FLOOR: what is only drawn again need not be drawn sixteen times as often.
(() => {
  const SOON_MS = 50;
  const given = globalThis.HEARTH_TIME_FACTOR ?? globalThis.process?.env.HEARTH_TIME_FACTOR;
  const factor = Number(given ?? 1);
  const floor = Number(globalThis.HEARTH_TIME_FLOOR ?? 0);
  const read = performance.now.bind(performance);
  const wall = Date.now.bind(Date);
  const [begun, began] = [read(), wall()];
  performance.now = () => begun + (read() - begun) * factor;
  Date.now = () => Math.round(began + (wall() - began) * factor);
  for (const name of ['setTimeout', 'setInterval']) {
    const real = globalThis[name];
    const pause = (ms) => (ms < SOON_MS ? ms / factor : Math.max(floor, ms / factor));
    const driven = (call, ms, ...given) => real(call, pause(ms ?? 0), ...given);
    globalThis[name] = Object.assign(driven, real);
  }
})();
