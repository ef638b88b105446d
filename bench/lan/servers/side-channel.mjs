/**
 * What every server of the bench answers to the process that started it, beside its sockets: CPU used
 * so far (microseconds), memory after collecting (bytes), and a tap, if it has a console.
 */
export function answerParent(port, tap = null) {
  process.on('message', async ({ ask, ...more }) => {
    if (ask === 'cpu') {
      const { user, system } = process.cpuUsage();
      process.send({ cpu: user + system, user, system });
    } else if (ask === 'memory') {
      globalThis.gc();
      globalThis.gc();
      const { heapUsed, rss, external, arrayBuffers } = process.memoryUsage();
      process.send({ heapUsed, rss, external, arrayBuffers });
    } else if (ask === 'tap' && tap !== null) {
      const at = process.hrtime.bigint();
      await tap(more);
      process.send({ at: String(at) });
    }
  });
  // A bench that was cut off leaves no server behind.
  process.on('disconnect', () => process.exit(0));
  process.send({ port });
}
