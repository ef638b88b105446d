import { createServer, type RequestListener, type Server } from 'node:http';
import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import type { Doorway } from './doorway';

/** How long (ms) whoever connects may take to say what they want. */
export type Patience = Pick<typeof WIRE_LIMITS, 'headersMs' | 'requestMs' | 'slownessMs'>;

/**
 * The server that everything comes to; `hasLink` knows the paths under the session's link. [H122] Whoever does not end what they ask for is cut off, also who
 * connects and says nothing; sockets of pages are not timed here.
 */
export function boundedServer(
  hasLink: (path: string) => boolean,
  doorway: Doorway,
  handle: RequestListener,
  { headersMs, requestMs, slownessMs }: { readonly [K in keyof Patience]: number } = WIRE_LIMITS,
): Server {
  const server = createServer(
    {
      maxHeaderSize: WIRE_LIMITS.httpHeaderBytes,
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: slownessMs,
    },
    (request, response) => {
      if (hasLink(request.url ?? '')) doorway.hasLink(request);
      handle(request, response);
    },
  );
  doorway.watch(server);
  return server;
}
