import type { IncomingMessage, ServerResponse } from 'node:http';
import { readPage } from '../page-files';
import { sendFile, sendNotFound, sendProblem } from '../send';
import type { ConsolePath } from './console-path';
import type { CofacilitatorLinks } from './links';
import { once } from './once';

const GONE = 'This link is not, or no longer, valid. Ask the facilitator, or join with the code.';

export type ConsolePagesParts = {
  readonly cofacilitators: CofacilitatorLinks;
  /** Where the built console is. */
  readonly consoleFolder: string;
};

/** [H88] The console as a web page, for those alone whose link works. */
export class ConsolePages {
  /** Larger than the phones' page and seldom asked for: read once, by whoever asks first. */
  private readonly page = once(() => readPage(this.parts.consoleFolder));

  constructor(private readonly parts: ConsolePagesParts) {}

  /** Answers one request. Never throws for what a browser or anybody else can send. */
  handle(request: IncomingMessage, response: ServerResponse, { id, rest }: ConsolePath): void {
    if (!this.parts.cofacilitators.works(id)) {
      sendNotFound(response, GONE);
      return;
    }
    this.page().then(
      (page) => sendFile(request, response, page.get(rest === '' ? 'index.html' : rest)),
      (error: unknown) => {
        console.error('The console for co-facilitators could not be read:', error);
        sendProblem(response);
      },
    );
  }
}
