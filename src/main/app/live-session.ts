import { readBoard } from '../../shared/board/snapshot';
import type { Carriers } from '../../shared/protocol/control';
import type { BoardAccess, JoinAccess, NumberedView, Running } from '../../shared/protocol/ipc';
import type { StageChoice, StagePicture } from '../../shared/protocol/stage';
import type { Of } from '../../shared/session/commands';
import type { SessionEvent } from '../../shared/session/events';
import { foldAll } from '../../shared/session/fold';
import { roomView } from '../../shared/session/room-view';
import { facilitatorView } from '../../shared/session/views';
import { BoardHistory } from '../board/board-history';
import { keepMomentCards } from '../board/moment-cards';
import { BoardReplica } from '../board/replica';
import { CofacilitatorLinks } from '../host/cofacilitators/links';
import { Host } from '../host/host';
import { LiveAccess } from '../host/live-access';
import type { RoomCheck } from '../host/room-check/room-check';
import type { FaultCounts } from '../host/socket-guard';
import { EventLog } from '../session/event-log';
import { eraseForgotten, finishForgetting } from '../session/forgetting';
import { Heartbeat, lastBeat, setTornBeatAside } from '../session/heartbeat';
import { PatientLog } from '../session/patient-log';
import { RunningSession } from '../session/running-session';
import { SessionClock } from '../session/session-clock';
import { makeSessionFolder } from '../session/session-folder';
import { alsoToConsoles } from './also-to-consoles';
import { boardAccess } from './board-access';
import { type BroughtAlong, bringCards } from './bring-along';
import { closeParts } from './close-parts';
import { CofacilitatorDesk } from './cofacilitator-desk';
import { Entrance } from './entrance';
import { watchFolder } from './folder-watch';
import { openAccess } from './join-access';
import { type KeptAccess, keepAccess } from './keep-access';
import type { LiveParts } from './live-parts';
import { notOnBoard, otherPortNotice, sentences } from './live-words';
import { resumedWords } from './resumed-words';
import { SessionRefused } from './session-refused';
import { stageGroups } from './stage-groups';
import { WayIn } from './way-in';
import type { LeftAt } from './wrap-up';

/** A session while it is held: its log, clock, board and host, opened and closed together. */
export class LiveSession {
  private readonly stops: readonly (() => void)[];
  private readonly wayIn: WayIn;
  /** Who is let in, and by what link. */
  readonly entrance: Entrance;
  readonly cofacilitators: CofacilitatorDesk;

  private constructor(
    private readonly parts: LiveParts,
    readonly running: RunningSession,
    private readonly clock: SessionClock,
    private readonly log: PatientLog,
    private readonly replica: BoardReplica,
    private readonly history: BoardHistory,
    private readonly heartbeat: Heartbeat,
    readonly host: Host,
    private readonly access: LiveAccess,
    /** What had to be mended when it was opened, or null. */
    readonly notice: string | null,
    kept: KeptAccess,
    links: CofacilitatorLinks,
  ) {
    this.wayIn = new WayIn(parts, host, access);
    this.entrance = new Entrance({ access, host, show: () => this.wayIn.showAgain() });
    this.cofacilitators = new CofacilitatorDesk({
      links,
      consoles: host.consoles,
      renewGroupKey: () => host.renewGroupKey(),
      link: () => this.wayIn.shown?.link ?? '',
      keep: kept.keep,
      onChange: parts.onCofacilitators,
    });
    this.stops = [
      () => this.wayIn.stop(),
      running.onChange((_, events) => this.showEvents(events)),
      // What was on the board when a turn begins is known to the moment.
      running.onChange(() => void history.flush()),
      keepMomentCards({ running, replica, onDiskError: notOnBoard(parts) }),
      watchFolder(parts, [log, replica, history, { look: kept.keep }]),
      kept.stop,
      parts.trouble.alsoTell((sentence) => host.consoles.notify('app:unsaved', sentence)),
    ];
  }

  /**
   * Opens a new session, or goes on with the one that its folder holds: after a cut (`resume`), or
   * as it stands there (null).
   */
  static async open(
    told: LiveParts,
    first: Of<'openSession'> | Of<'resume'> | null,
  ): Promise<LiveSession> {
    const parts = alsoToConsoles(told, () => host.consoles);
    const { paths, files, trouble } = parts;
    await makeSessionFolder(paths, files);
    // [D31] First: nothing is written to a session whose link this version cannot read.
    const { access: file, fault, keep } = await openAccess(paths.access, files);
    const { log: strict, events, damage } = await EventLog.open(paths.events, files);
    const log = new PatientLog(strict, events, trouble.watch('the conversation'));
    const session = foldAll(events);
    const stoodAt = Math.max(session?.lastAt ?? 0, (await lastBeat(paths.heartbeat, files)) ?? 0);
    const tornBeat = await setTornBeatAside(paths.heartbeat, files);
    const replica = await BoardReplica.open(paths.board, files, trouble.watch('the board')).catch(
      async (error: unknown) => {
        await log.close();
        throw error;
      },
    );
    const clock = new SessionClock(stoodAt, () => performance.now());
    const running = new RunningSession({
      log,
      session,
      now: () => clock.now(),
      wall: () => Date.now(),
      erase: () => eraseForgotten({ log, replica, history, folder: paths.folder, files }),
    });
    const opened = first === null ? null : await running.submit(first, { kind: 'host' });
    const isRefused = opened?.ok === false;
    // A session that goes on does so in memory; a new one does not begin there.
    if (isRefused || (first?.type === 'openSession' && !log.isSaved)) {
      const why = isRefused ? opened.refusal.message : (trouble.sentence ?? '');
      await log.close().catch(() => undefined);
      await replica.close().catch(() => undefined);
      trouble.clear();
      throw new SessionRefused(why);
    }
    // Only now: no time passes between the last heartbeat and going on from there.
    const replay = trouble.watch('the replay of the board');
    const history = await BoardHistory.open({
      files,
      path: paths.boardHistory,
      doc: replica.doc,
      now: () => clock.now(),
      onDiskError: replay.refused,
      onTaken: replay.taken,
    });
    await finishForgetting({ log, replica, history, folder: paths.folder, files }, events);
    const links = new CofacilitatorLinks(file.cofacilitators);
    const access: LiveAccess = new LiveAccess(file, (next) =>
      keep({ ...next, port: host.port, cofacilitators: [...links.all] }),
    );
    const host: Host = await Host.start({
      ...parts,
      running,
      replica,
      access,
      port: file.port,
      cofacilitators: links,
      onConsoles: () => parts.onCofacilitators(live.cofacilitators.list()),
      onOnline: () => parts.onOnline(host.online()),
      onDiskError: notOnBoard(parts),
    });
    const kept = keepAccess(() => access.keepAgain(), trouble.watch('the link'));
    await kept.keep();
    const ticking = trouble.watch('the clock');
    const heartbeat = await Heartbeat.start(paths.heartbeat, () => clock.now(), ticking, files);
    const damaged = { log: damage, board: replica.damage, tornBeat };
    const mended = first?.type === 'resume' ? resumedWords(damaged) : null;
    const live: LiveSession = new LiveSession(
      parts,
      running,
      clock,
      log,
      replica,
      history,
      heartbeat,
      host,
      access,
      sentences(mended, fault, otherPortNotice(file.port, host.port), history.fault),
      kept,
      links,
    );
    const join = await live.chooseAddress(null);
    const shown = () => ({ view: live.view(), join: live.wayIn.shown ?? join });
    host.consoles.begin({ running: shown, unsaved: () => trouble.sentence });
    return live;
  }

  view(): NumberedView {
    const { session, count } = this.running;
    return { ...facilitatorView(session, this.running.now(), this.host.online()), count };
  }

  /** As the facilitator's window needs it, with the likeliest address, or the one that is shown. */
  async forWindow(): Promise<Running> {
    const { notice } = this;
    const join = await this.chooseAddress(null);
    const { waiting } = this.entrance;
    return { view: this.view(), join, waiting, board: this.board(), notice };
  }

  /** What the stage shows of it; null before it has an address. */
  picture(choice: StageChoice): StagePicture | null {
    const { shown } = this.wayIn;
    if (shown === null) return null;
    const { session } = this.running;
    const now = this.running.now();
    const groups = stageGroups(session, now);
    const board = this.boardFor('stage', { peers: false, relay: true });
    // [K33] Nobody is invited by a code that lets nobody in.
    const join = session.admission === 'closed' ? null : shown;
    return { room: roomView(session), now, groups, join, board, choice };
  }

  /** How the facilitator's own window reaches the board: always over loopback. */
  board(): BoardAccess {
    // Whatever the participants use, main's replica, which is saved, is reached by the relay.
    return this.boardFor('facilitator', { ...this.parts.carriers, relay: true });
  }

  private boardFor(who: 'facilitator' | 'stage', carriers: Carriers): BoardAccess {
    const { access, host, running } = this;
    const at = { access: access.now, port: host.ownPort, room: running.session.id };
    return boardAccess(at, who, carriers);
  }

  /** Shows the link with this address from now on; null for the one that is shown, or the likeliest. */
  chooseAddress(address: string | null): Promise<JoinAccess> {
    return this.wayIn.choose(address);
  }

  /** Where its phones know it, for when it is closed. */
  leftAt(): LeftAt {
    const { certificate = null } = this.parts;
    return { access: this.access.now, port: this.host.port, certificate };
  }

  get roomCheck(): RoomCheck {
    return this.host.roomCheck;
  }

  /** Messages that were not let through, by kind. */
  get faults(): Readonly<FaultCounts> {
    return this.host.faults;
  }

  /** [Y22] Puts cards on the board with which the session begins. */
  bring(cards: BroughtAlong['cards']): Promise<void> {
    return bringCards(this.replica, cards);
  }

  readonly cards = () => this.replica.cards();
  /** Everything that can be read on the board. */
  readonly boardNow = () => readBoard(this.replica.doc);

  /** Resolves when the history of the board has everything that is on it now. */
  historyWritten(): Promise<void> {
    return this.history.flush();
  }

  /** The machine has slept: the time it slept does not count. */
  wokeUp(): void {
    this.clock.skip();
    this.wayIn.look();
  }

  /** Writes what the disk has not taken yet, if it takes it now; whether it did. */
  async save(): Promise<boolean> {
    await Promise.all([this.log.save(), this.replica.look()]);
    return this.log.isSaved && this.replica.isSaved;
  }

  /** Stops hosting and closes every file; the session itself stays as it is. */
  async close(): Promise<void> {
    for (const stop of this.stops) stop();
    await this.host.stop();
    const { heartbeat, history, log, replica } = this;
    await closeParts({ heartbeat, history, log, replica });
    this.parts.trouble.clear();
  }

  private showEvents(events: readonly SessionEvent[]): void {
    const { session, count } = this.running;
    const from = count - events.length;
    const about = { session: session.id, from, events, online: this.host.online() };
    this.parts.onEvents({ ...about, now: this.running.now() });
  }
}
