import type { AccessFile } from '../../shared/protocol/library';
import type { Command, Decision } from '../../shared/session/commands';
import { runningDebate } from '../../shared/session/debate';
import type { PersonId } from '../../shared/session/ids';
import { runningTurn, type Session } from '../../shared/session/session';
import { seatToken } from '../host/access';
import { placeNow } from './card-place';
import { DEMO_CARDS, type Role } from './cast';
import { Conversation } from './conversation';
import { Facilitation } from './facilitation';
import { seatOf } from './past';
import { CARDS_BEFORE } from './prepare';
import type { Random } from './random';
import { SimulatedPerson } from './simulated-person';

const STEP_MS = 700;
const CARD_EVERY_STEPS = 12;

export type DemoParts = {
  /** The session's link, as the room sees it. */
  readonly link: string;
  readonly access: AccessFile;
  readonly roles: readonly Role[];
  /** The session as it stands; null once it is closed. */
  readonly session: () => Session | null;
  /** Stands in for the facilitator when nobody clicks. */
  readonly facilitate: (command: Command) => Promise<Decision>;
  readonly random: Random;
};

/** A session that goes on by itself: people raise hands, speak, debate and write, some never do. */
export class Demo {
  private readonly conversation: Conversation;
  private readonly facilitation: Facilitation;
  private readonly timer: NodeJS.Timeout;
  private steps = 0;
  private written = CARDS_BEFORE;

  private constructor(
    private readonly parts: DemoParts,
    private readonly pages: ReadonlyMap<PersonId, SimulatedPerson>,
  ) {
    const facilitate = (command: Command): void => {
      parts.facilitate(command).catch((error: unknown) => {
        console.error('The demonstration:', error);
      });
    };
    this.conversation = new Conversation(parts.roles, pages, facilitate, parts.random);
    this.facilitation = new Facilitation(facilitate);
    this.timer = setInterval(() => this.step(), STEP_MS);
  }

  /** Everybody whose device is awake comes back to their seat over the LAN; then it goes on. */
  static async start(parts: DemoParts): Promise<Demo> {
    const awake = parts.roles.flatMap((role, place) =>
      role.device === 'awake' ? [seatOf(place)] : [],
    );
    const pages = await Promise.all(
      awake.map((id) => SimulatedPerson.sit(parts.link, id, seatToken(parts.access, id))),
    );
    return new Demo(parts, new Map(pages.map((page) => [page.person, page])));
  }

  /** Everybody goes home. */
  stop(): void {
    clearInterval(this.timer);
    for (const page of this.pages.values()) page.dispose();
  }

  private step(): void {
    const session = this.parts.session();
    if (session === null || session.phase === 'closed') {
      this.stop();
      return;
    }
    this.steps += 1;
    this.facilitation.step(session, this.steps * STEP_MS);
    this.conversation.step(session);
    this.takeSides(session);
    if (this.steps % CARD_EVERY_STEPS === 0) this.write(session);
  }

  /** Whoever speaks in a debate is for one of its sides. */
  private takeSides(session: Session): void {
    const debate = runningDebate(session);
    const speaker = runningTurn(session)?.speakers[0];
    if (debate === undefined || speaker === undefined) return;
    if (debate.sides.some(({ people }) => people.includes(speaker))) return;
    this.pages.get(speaker)?.takeSide(Number(speaker.slice(1)) % debate.sides.length);
  }

  private write(session: Session): void {
    const card = DEMO_CARDS[this.written];
    const pages = [...this.pages.values()];
    const writer = pages[Math.floor(this.parts.random() * pages.length)];
    if (card === undefined || writer === undefined) return;
    const id = `demo${this.written}`;
    const turn = runningTurn(session)?.id ?? null;
    writer.writeCard({ id, ...card, turn, ...placeNow(this.written - CARDS_BEFORE) });
    this.written += 1;
  }
}
