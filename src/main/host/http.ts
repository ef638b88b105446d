import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import {
  CHECK_REPORT_PATH,
  CODE_PATH,
  CODE_SCRIPT_PATH,
  linkPathOf,
} from '../../shared/protocol/paths';
import { answerToCode } from '../../shared/seal/code-exchange';
import { codePage, NO_CODE_PAGE } from './code-page';
import type { ConsolePages } from './cofacilitators/console-pages';
import { consolePath } from './cofacilitators/console-path';
import { type AccessNow, type CameBy, cameBy } from './door';
import type { PageFile } from './page-files';
import { sendEmpty, sendFile, sendHtml, sendJson } from './send';
import { TokenBucket } from './token-bucket';

const MOST_FORM_BYTES = 1_024;
/** Where the built page's scripts and styles are: a page that is open loads some of them later. */
const PAGE_ASSETS = 'assets/';

/** Answers browsers: the page to those with the link, a field for the code to everybody else. */
export class PageServer {
  private readonly guesses: TokenBucket;
  private readonly guessesBy = new Map<string, TokenBucket>();
  private readonly reports: TokenBucket;

  /**
   * @param consoles where consoles of co-facilitators are; null if there are none any more
   * @param onReport reads what a test page of the room check reports; false if it is none
   */
  constructor(
    private readonly page: ReadonlyMap<string, PageFile>,
    private readonly access: AccessNow,
    private readonly consoles: ConsolePages | null,
    private readonly onReport: (text: string, from: string | undefined) => boolean,
  ) {
    this.guesses = new TokenBucket(WIRE_LIMITS.guesses, performance.now());
    this.reports = new TokenBucket(WIRE_LIMITS.checkReports, performance.now());
  }

  /** Answers one request. Never throws for what a browser or anybody else can send. */
  handle(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const came = cameBy(path, this.access.now);
    const hasCode = this.access.now.code !== null;
    const ofConsole = consolePath(came?.rest ?? null);
    if (ofConsole !== null && this.consoles !== null)
      this.consoles.handle(request, response, ofConsole);
    else if (came !== null) this.answerLink(request, response, came);
    else if (path === '/' && request.method === 'GET')
      sendHtml(response, 200, hasCode ? codePage(null) : NO_CODE_PAGE);
    else if (path === CODE_SCRIPT_PATH) this.servePage(request, response, path.slice(1), 200);
    else if (path === CODE_PATH && request.method === 'POST') {
      readBody(request, response, MOST_FORM_BYTES, (text) => {
        this.answerCode(request, response, new URLSearchParams(text));
      });
    } else if (!hasCode) sendHtml(response, 404, NO_CODE_PAGE);
    else sendHtml(response, 404, codePage('This link is not, or no longer, valid. Type the code.'));
  }

  private answerLink(
    request: IncomingMessage,
    response: ServerResponse,
    { link, rest }: CameBy,
  ): void {
    if (link === 'current' && rest === CHECK_REPORT_PATH && request.method === 'POST')
      this.hear(request, response);
    else if (link === 'current') this.servePage(request, response, rest, 200);
    // [H76] The page itself is no secret: it leads back who has a seat, and tells others that the link is dead.
    else if (rest === '') this.servePage(request, response, rest, 410);
    else if (rest.startsWith(PAGE_ASSETS)) this.servePage(request, response, rest, 200);
    else sendEmpty(response, 404);
  }

  private servePage(
    request: IncomingMessage,
    response: ServerResponse,
    rest: string,
    found: 200 | 410,
  ): void {
    const file = this.page.get(rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest);
    sendFile(request, response, file, found);
  }

  /** [H41] Who has the link says how the room check went for it. */
  private hear(request: IncomingMessage, response: ServerResponse): void {
    if (!this.reports.take(1, performance.now())) {
      sendEmpty(response, 429);
      return;
    }
    readBody(request, response, WIRE_LIMITS.checkReportBytes, (text) => {
      sendEmpty(response, this.onReport(text, request.socket.remoteAddress) ? 204 : 400);
    });
  }

  /** [H2] [H100] Each answer is one guess, for whether it was right only who asked can tell. */
  private answerCode(
    request: IncomingMessage,
    response: ServerResponse,
    asked: URLSearchParams,
  ): void {
    if (!this.mayGuess(request.socket.remoteAddress ?? '')) {
      sendEmpty(response, 429);
      return;
    }
    const { now } = this.access;
    // [H74] While it is switched off nobody hears anything else, whatever they typed.
    if (now.code === null) {
      sendEmpty(response, 403);
      return;
    }
    const question = { share: asked.get('share') ?? '', session: asked.get('session') ?? '' };
    const answer = answerToCode(now.code, question, linkPathOf(now), randomBytes(32));
    if (answer === null) sendEmpty(response, 400);
    else sendJson(response, answer);
  }

  private mayGuess(address: string): boolean {
    const now = performance.now();
    if (this.guessesBy.size > 1_000) this.guessesBy.clear();
    const own = this.guessesBy.get(address) ?? new TokenBucket(WIRE_LIMITS.guessesPerAddress, now);
    this.guessesBy.set(address, own);
    return own.take(1, now) && this.guesses.take(1, now);
  }
}

/** Reads a whole request as text, unless it is longer than it may be, and then hands it on. */
function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  mostBytes: number,
  then: (text: string) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > mostBytes) request.destroy();
    else chunks.push(chunk);
  });
  // A browser that goes away in mid-request needs no answer.
  request.on('error', () => response.destroy());
  request.on('end', () => then(Buffer.concat(chunks).toString('utf8')));
}
