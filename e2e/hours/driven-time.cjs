// Makes all time of a process or page pass HEARTH_TIME_FACTOR times as fast: its clocks and its timers alike.
// Loaded before anything else; the app itself knows nothing of it.
(() => {
  const given = globalThis.HEARTH_TIME_FACTOR ?? globalThis.process?.env.HEARTH_TIME_FACTOR;
  const factor = Number(given ?? 1);
  const read = performance.now.bind(performance);
  const wall = Date.now.bind(Date);
  const [begun, began] = [read(), wall()];
  performance.now = () => begun + (read() - begun) * factor;
  Date.now = () => Math.round(began + (wall() - began) * factor);
  for (const name of ['setTimeout', 'setInterval']) {
    const real = globalThis[name];
    const driven = (call, ms, ...given) => real(call, (ms ?? 0) / factor, ...given);
    globalThis[name] = Object.assign(driven, real);
  }
})();
