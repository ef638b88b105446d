import type { PersonId } from '../../shared/session/ids';
import { mayBeCalled } from '../../shared/session/person';
import { isPresent, type Session } from '../../shared/session/session';
import type { Role } from './cast';
import type { Facilitate } from './facilitation';
import { seatOf } from './past';
import { pickWeighted, type Random } from './random';
import type { SimulatedPerson } from './simulated-person';

/** Steps that an offer, or a silence, lasts before somebody does something about it. */
const OFFER_STEPS = 2;
const SILENCE_STEPS = 4;
const ENDS = 0.07;
const RAISES = 0.01;
const PASSES = 0.2;
const REPLIES = 0.15;

/** What simulated people do from step to step: raise hands, take the floor, speak, pass it on. */
export class Conversation {
  private waited = 0;
  private floor = '';

  /** @param pages the pages that are connected, by seat; for the others the facilitator acts */
  constructor(
    private readonly roles: readonly Role[],
    private readonly pages: ReadonlyMap<PersonId, SimulatedPerson>,
    private readonly facilitate: Facilitate,
    private readonly random: Random,
  ) {}

  /** One step further in the session as it stands. */
  step(session: Session): void {
    if (session.phase === 'closed' || session.pause !== null) return;
    this.perhapsRaiseHand(session);
    const floor = JSON.stringify(session.floor);
    this.waited = floor === this.floor ? this.waited + 1 : 0;
    this.floor = floor;
    switch (session.floor.kind) {
      case 'offered':
        if (this.waited >= OFFER_STEPS) this.answerOffer(session, session.floor.to);
        return;
      case 'held':
        if (this.random() < ENDS) this.endTurn(session, session.floor.by[0]);
        return;
      case 'silence':
        if (this.waited >= SILENCE_STEPS) this.breakSilence(session);
        return;
    }
  }

  private perhapsRaiseHand(session: Session): void {
    const enough = 4 + Math.floor(this.roles.length / 15);
    if (session.queue.length >= enough) return;
    this.roles.forEach(({ talkative }, place) => {
      if (this.random() < talkative * RAISES) {
        this.pages.get(seatOf(place))?.raiseHand(this.random() < REPLIES);
      }
    });
  }

  private answerOffer(session: Session, to: PersonId): void {
    const page = this.pages.get(to);
    if (page === undefined) this.facilitate({ type: 'giveFloor', to });
    else if (session.way === 'goAround' && this.random() < PASSES) page.passRound();
    else page.takeFloor();
  }

  private endTurn(session: Session, speaker: PersonId | undefined): void {
    const page = speaker === undefined ? undefined : this.pages.get(speaker);
    const heir = session.way === 'talkingStick' ? this.somebody(session, speaker) : undefined;
    if (heir !== undefined) {
      if (page === undefined) this.facilitate({ type: 'handStick', to: heir });
      else page.handStick(heir);
    } else if (page === undefined) this.facilitate({ type: 'releaseFloor' });
    else page.releaseFloor();
  }

  /** The facilitator gives the floor to whoever is next, or else to somebody. */
  private breakSilence(session: Session): void {
    const to = this.somebody(session, undefined);
    if (session.queue.length > 0 && session.way !== 'talkingStick') {
      this.facilitate({ type: 'passFloorOn' });
    } else if (to !== undefined) this.facilitate({ type: 'giveFloor', to });
  }

  private somebody(session: Session, but: PersonId | undefined): PersonId | undefined {
    const here = session.people.filter(
      (person) => person.id !== but && isPresent(person) && mayBeCalled(person),
    );
    return pickWeighted(this.random, here, ({ id }) => this.roles[place(id)]?.talkative ?? 0)?.id;
  }
}

function place(person: PersonId): number {
  return Number(person.slice(1)) - 1;
}
