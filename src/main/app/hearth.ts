import { randomBytes } from 'node:crypto';
import type { AmendCommand } from '../../shared/protocol/commands';
import type { BoardHistory, JoinAccess, Running } from '../../shared/protocol/ipc';
import { CHECK_FOLDER } from '../../shared/protocol/paths';
import type { StageChoice, StagePicture } from '../../shared/protocol/stage';
import type { Command, Decision, Of } from '../../shared/session/commands';
import type { Session } from '../../shared/session/session';
import { DiskTrouble } from '../disk/disk-trouble';
import { type PageFile, readPage } from '../host/page-files';
import type { RoomCheck } from '../host/room-check/room-check';
import { Library } from '../library/library';
import { partlyReadWords } from '../library/library-words';
import { Memory } from '../library/memory';
import { readSession, type SessionRecord, summarise } from '../library/past-session';
import { amendSession } from '../session/amend';
import { sessionFolder } from '../session/session-folder';
import { settleFiles } from '../session/settle-files';
import { beginAsUsual, beginWith } from './begin-with';
import { readBoardHistory } from './board-history';
import type { NewSession } from './bring-along';
import { Certificates } from './certificates';
import type { Entrance } from './entrance';
import type { HearthParts } from './hearth-parts';
import { Keeping } from './keeping';
import type { LiveParts } from './live-parts';
import { LiveSession } from './live-session';
import { refuseOr, SessionRefused, whyOf } from './session-refused';
import { readWholeSession, type WholeSession } from './whole-session';
import { WrapUp } from './wrap-up';

const NOT_CLOSED = 'Close it again when it is saved.';
const RUNNING = 'This session is running. Close it before you delete it.';

/** The app without its windows: the library, and the session that is being held, if any. */
export class Hearth {
  private live: LiveSession | null = null;
  /** By which certificate the room comes in. */
  readonly certificates: Certificates;
  /** What is known of all sessions together, without the one that is being held. */
  readonly memory: Memory;
  /** What phones can still reach of the session that was closed last. */
  readonly wrapUp: WrapUp;

  private constructor(
    private readonly parts: HearthParts,
    readonly library: Library,
    private readonly page: ReadonlyMap<string, PageFile>,
    private readonly trouble: DiskTrouble,
    /** Sessions as files, and as backups. */
    readonly keeping: Keeping,
  ) {
    this.certificates = new Certificates(library, () => this.goOn());
    this.memory = new Memory({
      dataFolder: parts.dataFolder,
      ids: () => library.sessions().flatMap(({ id }) => (this.holds(id) ? [] : [id])),
      files: parts.files,
      watch: trouble.watch('what is searched for in the library'),
      onDamaged: parts.onNotice,
    });
    this.wrapUp = new WrapUp({ ...parts, page });
    keeping.onTaken = (record) => this.memory.sessionChanged(record, false);
  }

  /** Opens the library and goes on with a session that was cut off. */
  static async start(parts: HearthParts): Promise<Hearth> {
    const trouble = new DiskTrouble(parts.onUnsaved);
    const watch = trouble.watch('the list of sessions');
    const library = await Library.open(parts.dataFolder, parts.files, watch);
    const page = await readPage(parts.pageFolder);
    const check = await readPage(parts.checkFolder, CHECK_FOLDER);
    const code = await readPage(parts.codeFolder);
    const pages = new Map([...code, ...page, ...check]);
    const { dataFolder, files, onBackups = () => undefined } = parts;
    const keeping = await Keeping.open({ dataFolder, files, library, onBackups });
    const hearth = new Hearth(parts, library, pages, trouble, keeping);
    if (library.repaired !== null) parts.onNotice(library.repaired);
    await hearth.goOn();
    void keeping.backups.look();
    return hearth;
  }

  /** Starts a session. Throws `SessionRefused` with a sentence if it cannot be. */
  async startSession({ along, ...request }: NewSession): Promise<Running> {
    if (this.live !== null) throw new SessionRefused('Another session is running. Close it first.');
    const id = `s${randomBytes(10).toString('hex')}`;
    const first = { type: 'openSession', id, ...request } as const;
    const live = this.hold(await LiveSession.open(await this.liveParts(id), first));
    await this.library.begin(summarise({ session: live.running.session, cards: [] }));
    await this.library.changeSettings({ groups: [...request.groups] });
    await beginAsUsual(live, this.library.settings.defaults);
    if (along === undefined) return live.forWindow();
    const settle = (session: string, command: Of<'settleCommitment'>) =>
      this.amend(session, command);
    const notice = await beginWith(live, along, { memory: this.memory, settle, now: Date.now() });
    return { ...(await live.forWindow()), notice };
  }

  /** Holds a session whose folder was written beforehand: the demonstration's. */
  async openPrepared(id: string): Promise<Running> {
    const live = this.hold(await LiveSession.open(await this.liveParts(id), null));
    await this.index();
    return live.forWindow();
  }

  /** The session being held; null if there is none. */
  get session(): Session | null {
    return this.live?.running.session ?? null;
  }

  /** What is not on disk, in a sentence; null if all of it is. */
  get unsaved(): string | null {
    return this.trouble.sentence;
  }

  /** The session being held. Throws `SessionRefused` without one. */
  get held(): LiveSession {
    if (this.live === null) throw new SessionRefused('No session is running.');
    return this.live;
  }

  private holds(id: string): boolean {
    return this.live?.running.session.id === id;
  }

  /** Whether a session is being held. */
  get isHolding(): boolean {
    return this.live !== null;
  }

  /** The session being held, as its window needs it; null if there is none. */
  async current(): Promise<Running | null> {
    return this.live === null ? null : this.live.forWindow();
  }

  /** What the stage shows; null while no session is held. */
  stagePicture(choice: StageChoice): StagePicture | null {
    return this.live?.picture(choice) ?? null;
  }

  /** Carries out what the facilitator asks of the running session. */
  async command(command: Command): Promise<Decision> {
    if (this.live === null) {
      return { ok: false, refusal: { code: 'notOpen', message: 'No session is running.' } };
    }
    return this.live.running.submit(command, { kind: 'facilitator' });
  }

  async chooseAddress(address: string | null): Promise<JoinAccess> {
    return this.held.chooseAddress(address);
  }

  /** The room check of the session being held. Throws `SessionRefused` without one. */
  get roomCheck(): RoomCheck {
    return this.held.roomCheck;
  }

  /** The way into the session being held. Throws `SessionRefused` without one. */
  get entrance(): Entrance {
    return this.held.entrance;
  }

  /** Closes the session for good and stops hosting it; its id leads to the wrap-up. */
  async closeSession(): Promise<string> {
    const live = this.held;
    if (live.running.session.phase === 'open') {
      refuseOr(await live.running.submit({ type: 'closeSession' }, { kind: 'facilitator' }));
    }
    // [D27] Let go of, it would be out of memory too.
    if (!(await live.save())) throw new SessionRefused(`${this.unsaved ?? ''} ${NOT_CLOSED}`);
    await this.index();
    this.letGo();
    const record = { session: live.running.session, cards: live.cards() };
    const left = live.leftAt();
    await live.close();
    await this.wrapUp.begin(record.session, left);
    await this.memory.sessionChanged(record, false);
    void this.keeping.backups.look();
    return record.session.id;
  }

  /** A session as it is on disk, or as it runs. Throws `SessionRefused` if there is none. */
  async read(id: string): Promise<SessionRecord> {
    const live = this.holds(id) ? this.live : null;
    if (live !== null) return { session: live.running.session, cards: live.cards(), damaged: [] };
    const record = await this.library.read(id).catch((error: unknown) => {
      throw new SessionRefused(
        `This session cannot be read; its files were left as they are. (${whyOf(error)})`,
      );
    });
    if (record === null) throw new SessionRefused('This session is not in the library any more.');
    if (record.damaged.length > 0) this.parts.onNotice(partlyReadWords(record));
    return record;
  }

  /** [X51] All of a session, for an export. Throws `SessionRefused` as `read` does. */
  async readWhole(id: string): Promise<WholeSession> {
    await this.read(id);
    return readWholeSession(this.parts.dataFolder, id, this.live);
  }

  /** [B103] What a session's board was over time, up to now. Throws `SessionRefused` if it cannot be read. */
  async boardHistory(id: string): Promise<BoardHistory> {
    if (this.holds(id)) await this.live?.historyWritten();
    return readBoardHistory(sessionFolder(this.parts.dataFolder, id).boardHistory);
  }

  /** Deletes a session for good; the one being held has to be closed first. */
  async remove(id: string): Promise<void> {
    if (this.holds(id)) throw new SessionRefused(RUNNING);
    await this.wrapUp.endOf(id);
    await this.keeping.alsoInBackups(id, 'delete', () => this.library.remove(id));
    await this.memory.sessionGone(id);
  }

  /** [W10] Puts something right in a session, closed or not; gives the session as it is then. */
  async amend(id: string, command: AmendCommand | Of<'writeAgreement'>): Promise<SessionRecord> {
    if (this.holds(id)) {
      refuseOr(await this.command(command));
      return this.read(id);
    }
    // Whether it is in the library at all, before its folder is touched.
    await this.read(id);
    const paths = sessionFolder(this.parts.dataFolder, id);
    const amend = () => amendSession(paths, command, this.parts.files);
    const isForgetting = command.type === 'forget';
    refuseOr(await (isForgetting ? this.keeping.alsoInBackups(id, 'anew', amend) : amend()));
    void this.keeping.backups.look();
    const record = await this.read(id);
    this.wrapUp.changed(record.session);
    await this.library.put(summarise(record));
    await this.memory.sessionChanged(record, command.type === 'forget');
    return record;
  }

  /** The laptop has slept. */
  wokeUp(): void {
    this.live?.wokeUp();
  }

  /** The app is quitting: the session stays open and goes on at the next start. */
  async stop(): Promise<void> {
    const { live } = this;
    await this.wrapUp.end();
    if (live !== null) {
      await this.index();
      this.letGo();
      await live.close();
    }
    await this.keeping.backups.stop();
    await this.memory.stop();
  }

  private async goOn(): Promise<void> {
    const id = this.library.sessions().find(({ phase }) => phase === 'open')?.id;
    if (id === undefined || this.live !== null) return;
    try {
      const paths = sessionFolder(this.parts.dataFolder, id);
      const record = await readSession(paths);
      if (record === null) throw new Error('its log holds no session');
      if (record.session.phase === 'closed') {
        await settleFiles(paths, this.parts.files);
        return await this.library.put(summarise(record));
      }
      this.hold(await LiveSession.open(await this.liveParts(id), { type: 'resume' }));
    } catch (error) {
      this.parts.onNotice(
        `The session that was cut off could not be opened; its files were left as they are. (${whyOf(error)})`,
      );
    }
  }

  private hold(live: LiveSession): LiveSession {
    this.live = live;
    this.parts.onHolding(true);
    return live;
  }

  private letGo(): void {
    this.live = null;
    this.parts.onHolding(false);
  }

  private async liveParts(id: string): Promise<LiveParts> {
    await this.wrapUp.end();
    return {
      ...this.parts,
      paths: sessionFolder(this.parts.dataFolder, id),
      page: this.page,
      trouble: this.trouble,
      certificate: await this.certificates.forSession(),
    };
  }

  /** Brings the index up to what the running session holds. */
  private async index(): Promise<void> {
    if (this.live === null) return;
    const { session } = this.live.running;
    await this.library.put(summarise({ session, cards: this.live.cards() }));
  }
}
