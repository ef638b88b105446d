import type { Command } from '../../shared/session/commands';
import { runningDebate } from '../../shared/session/debate';
import type { SessionEvent } from '../../shared/session/events';
import type { PersonId } from '../../shared/session/ids';
import type { MomentKind } from '../../shared/session/kinds';
import type { SessionMs, WallMs } from '../../shared/session/session';
import { DEMO_GROUPS, DEMO_QUESTION, DEMO_TITLE, QUIET_GROUP, type Role } from './cast';
import { PastSession } from './past-session';
import { pickWeighted, type Random } from './random';

/** What has happened before the demonstration begins, in events and on the clock. */
export type Past = { readonly events: readonly SessionEvent[]; readonly at: SessionMs };

const MINUTE = 60_000;
export const PAST_MINUTES = 50;
const QUIET_SINCE = 27 * MINUTE;
/** At most so many raise their hands at the end, besides one for every twelve people. */
const FEWEST_HANDS = 3;

/**
 * Fifty minutes of conversation, the same for the same seed: turns of all lengths, moments of every
 * kind, a debate that became a collaboration and one that runs, and at the end raised hands and
 * somebody in the middle of a turn.
 *
 * @param wall when it opened, in ms since 1970
 */
export function writePast(id: string, roles: readonly Role[], random: Random, wall: WallMs): Past {
  const open = { type: 'openSession', id, title: DEMO_TITLE, question: DEMO_QUESTION } as const;
  const past = new PastSession(wall, { ...open, groups: [...DEMO_GROUPS] });
  const play = new Play(past, roles, random);
  play.arrive();
  play.talkUntil(9);
  play.mark('digression', 'Why do we still send this form by fax?', true);
  play.talkUntil(15);
  play.mark('setback', 'Three late trucks in a week');
  play.talkUntil(18);
  play.debate('One promised date, or a window that holds?', ['One date', 'A window']);
  play.talkUntil(24);
  play.settle('collaboration');
  play.mark('argument', '');
  play.talkUntil(28);
  play.mark('digression', 'The canteen closes before the late shift ends');
  play.talkUntil(31);
  play.returnToMainLine();
  play.pauseFor(2);
  play.talkUntil(36);
  play.mark('celebration', 'First month without a night shift!');
  play.mark('question', 'Who tells the customer, and when?');
  play.talkUntil(41);
  play.mark('collaboration', 'Vendors see the order book on Mondays');
  play.talkUntil(44);
  play.debate('Who pays when the order changes late?', ['Whoever changes it', 'We share it']);
  play.talkUntil(PAST_MINUTES);
  play.raiseHands();
  return { events: past.events, at: past.at };
}

/** People talking on the clock of a past session. */
class Play {
  private last: PersonId | null = null;

  constructor(
    private readonly past: PastSession,
    private readonly roles: readonly Role[],
    private readonly random: Random,
  ) {}

  /** Everybody joins within the first two minutes, and the facilitator opens. */
  arrive(): void {
    for (const role of this.roles) {
      this.past.pass((this.random() * 1.6 * MINUTE) / this.roles.length);
      this.past.ask(joining(role), { kind: 'host' });
    }
    this.past.ask({ type: 'setTimeBox', ms: 3 * MINUTE });
    this.past.ask({ type: 'speakMyself' });
    this.past.pass(0.9 * MINUTE);
    this.past.ask({ type: 'releaseFloor' });
  }

  /** One turn after another, with short silences, up to this minute of the session. */
  talkUntil(minute: number): void {
    while (this.past.at < minute * MINUTE) {
      const speaker = this.nextSpeaker();
      if (speaker === undefined) return;
      this.turn(speaker);
    }
  }

  mark(kind: MomentKind, words: string, parked = false): void {
    this.past.ask({ type: 'markMoment', kind, words, parked });
  }

  debate(words: string, sides: readonly string[]): void {
    this.mark('debate', words);
    const moment = this.past.session.moments.at(-1);
    if (moment === undefined) return;
    this.past.ask({ type: 'openDebate', moment: moment.id, sides });
    const debate = runningDebate(this.past.session);
    if (debate === undefined) return;
    this.roles.forEach((role, place) => {
      if (role.talkative === 0 || place > 30) return;
      const side = place % 2;
      this.past.ask({ type: 'takeSide', debate: debate.id, person: seatOf(place), side });
    });
  }

  settle(outcome: 'agreed' | 'collaboration'): void {
    const debate = runningDebate(this.past.session);
    if (debate !== undefined) this.past.ask({ type: 'settleDebate', debate: debate.id, outcome });
  }

  returnToMainLine(): void {
    const branch = this.past.session.branches.find(({ state }) => state === 'followed');
    if (branch !== undefined) this.past.ask({ type: 'returnFromBranch', branch: branch.id });
  }

  pauseFor(minutes: number): void {
    this.past.ask({ type: 'pause' });
    this.past.pass(minutes * MINUTE);
    this.past.ask({ type: 'unpause' });
  }

  /** Somebody speaks, and hands are up in the order of the quietest. */
  raiseHands(): void {
    this.past.ask({ type: 'chooseOrder', order: 'quietest' });
    const speaker = this.nextSpeaker();
    if (speaker !== undefined) this.past.ask({ type: 'giveFloor', to: seatOf(speaker) });
    this.past.ask({ type: 'chooseWay', way: 'queue' });
    const { length } = this.roles;
    const most = Math.min(FEWEST_HANDS + Math.floor(length / 12), Math.ceil(length / 3));
    const quiet = this.roles.findIndex(({ group }) => group === QUIET_GROUP);
    const others = this.roles
      .map((_, place) => place)
      .filter((place) => place !== quiet && place !== speaker)
      .sort((a, b) => (a % 3) - (b % 3));
    for (const place of [...others.slice(0, most), quiet]) {
      this.past.pass(4_000);
      if (place >= 0) this.past.ask({ type: 'raiseHand', person: seatOf(place) });
    }
    const replies = this.roles.findIndex((role) => role.talkative > 0.3 && role.group === 1);
    if (replies >= 0) this.past.ask({ type: 'raiseHand', person: seatOf(replies), reply: true });
    this.past.pass(9_000);
  }

  private turn(place: number): void {
    const person = seatOf(place);
    const isReply = this.random() < 0.2;
    if (isReply || this.random() < 0.4) {
      this.past.ask({ type: 'raiseHand', person, reply: isReply });
    }
    this.past.ask({ type: 'giveFloor', to: person });
    this.last = person;
    const talkative = this.roles[place]?.talkative ?? 0.5;
    this.past.pass(8_000 + this.random() * (20_000 + talkative * 75_000));
    const interrupts = this.random() < 0.06 ? this.nextSpeaker() : undefined;
    if (interrupts !== undefined) {
      this.past.ask({ type: 'shareTurn', person: seatOf(interrupts), speaks: true });
      this.past.pass(6_000);
    }
    this.past.ask({ type: 'releaseFloor' });
    this.past.pass(this.random() * 5_000);
  }

  private nextSpeaker(): number | undefined {
    const places = this.roles.map((_, place) => place);
    return pickWeighted(this.random, places, (place) => {
      const role = this.roles[place];
      if (role === undefined || seatOf(place) === this.last) return 0;
      const isQuiet = role.group === QUIET_GROUP && this.past.at > QUIET_SINCE;
      return isQuiet || role.inclusion === 'inWriting' ? 0 : role.talkative ** 2;
    });
  }
}

/** The seat of the person at this place of the cast: they join in order. */
export function seatOf(place: number): PersonId {
  return `p${place + 1}`;
}

function joining(role: Role): Command {
  const { name, leader, inclusion, onlyInGroup } = role;
  return {
    type: 'join',
    name,
    group: `g${role.group + 1}`,
    via: role.device === 'none' ? 'facilitator' : 'device',
    leader,
    inclusion,
    onlyInGroup,
  };
}
