import { carryOver } from '../../shared/library/carry-over';
import { standingCommitments } from '../../shared/library/commitments';
import type { Day } from '../../shared/library/next-title';
import { notHeard } from '../../shared/library/not-heard';
import { type OrderCommand, type Seat, seatKey } from '../../shared/library/order';
import { overTime } from '../../shared/library/over-time';
import { groupsCalled, suggestSameGroups } from '../../shared/library/same-group';
import { type KnownSeat, seatOf, suggestSame } from '../../shared/library/same-person';
import { type SearchQuery, searchIn } from '../../shared/library/search';
import type { SessionTrace } from '../../shared/library/trace';
import type { MemoryAnswers, Shelves } from '../../shared/protocol/ipc-memory';
import { Expected } from './expected';
import { OrderFile } from './order-file';
import type { SessionRecord } from './past-session';
import { Traces, type TracesParts } from './traces';

/** The library's memory: what it knows of all sessions together. Nothing is read before it is asked. */
export class Memory {
  readonly traces: Traces;
  readonly orderFile: OrderFile;
  readonly expected = new Expected();

  constructor(
    private readonly parts: TracesParts & { readonly onDamaged: (sentence: string) => void },
  ) {
    this.traces = new Traces(parts);
    this.orderFile = new OrderFile(parts.dataFolder, parts.onDamaged, parts.files);
  }

  /** Resolves when nothing of it is being written any more. */
  stop(): Promise<void> {
    return this.traces.stop();
  }

  async shelves(): Promise<Shelves> {
    await this.orderFile.ready();
    const { series, tags } = this.orderFile.order;
    return { series, tags };
  }

  async arrange(command: OrderCommand): Promise<Shelves> {
    await this.orderFile.arrange(command);
    return this.shelves();
  }

  async search(query: SearchQuery): Promise<MemoryAnswers['memory:search']> {
    await this.ready();
    const { order } = this.orderFile;
    const called = groupsCalled(order);
    const tags = new Map(order.tags.map((one) => [one.session, one.tags]));
    const series = new Map(order.series.map(({ id, sessions }) => [id, new Set(sessions)]));
    const answer = searchIn(
      this.traces.searchable((id) => tags.get(id) ?? []),
      query,
      (session, id) => series.get(id)?.has(session) === true,
      (one, other) => called(one) === called(other),
    );
    return { ...answer, ...this.unread(), groups: groupNames(this.traces.all()) };
  }

  async overTime(series: string | null): Promise<MemoryAnswers['memory:overTime']> {
    const traces = await this.of(series);
    return { ...overTime(traces, groupsCalled(this.orderFile.order)), ...this.unread() };
  }

  async notHeard(series: string | null, last: number): Promise<MemoryAnswers['memory:notHeard']> {
    const traces = await this.of(series);
    const { order } = this.orderFile;
    return { ...notHeard(traces, order, groupsCalled(order), last), ...this.unread() };
  }

  async people(series: string | null): Promise<MemoryAnswers['memory:people']> {
    const traces = await this.of(series);
    const { order } = this.orderFile;
    const ids = new Set(traces.map(({ id }) => id));
    return {
      suggestions: suggestSame(traces, order),
      same: order.same
        .filter((seats) => seats.some(({ session }) => ids.has(session)))
        .map((seats) => this.known(seats)),
      groups: suggestSameGroups(groupNames(traces), order),
      sameGroups: order.sameGroups,
      ...this.unread(),
    };
  }

  async commitments(
    series: string | null,
    now: number,
  ): Promise<MemoryAnswers['memory:commitments']> {
    const traces = await this.of(series);
    return { commitments: standingCommitments(traces, dayOf(now)), ...this.unread() };
  }

  async carry(series: string | null, now: number): Promise<MemoryAnswers['memory:carry']> {
    // What is carried over has to be all there is.
    await this.traces.whole();
    return carryOver(await this.of(series), this.orderFile.order, now, dayOf);
  }

  /** [Y7] A session was closed or put right. */
  async sessionChanged(
    record: Pick<SessionRecord, 'session' | 'cards'>,
    erases: boolean,
  ): Promise<void> {
    await this.traces.take(record, erases);
    if (erases) await this.sweep();
  }

  /** [Y7] A session was deleted. */
  async sessionGone(id: string): Promise<void> {
    await this.traces.drop(id);
    await this.sweep();
  }

  /** Takes out of what was said what is not there any more. */
  private async sweep(): Promise<void> {
    const there = new Set(this.parts.ids());
    const isForgotten = ({ session, person }: Seat) => {
      const trace = this.traces.of(session);
      return trace !== undefined && !trace.people.some(({ id }) => id === person);
    };
    await this.orderFile.sweep((id) => there.has(id), isForgotten);
  }

  private async ready(): Promise<void> {
    await Promise.all([this.traces.ready(), this.orderFile.ready()]);
  }

  private unread() {
    return { unread: this.traces.unread };
  }

  /** The sessions of a series; all of them for null. */
  private async of(series: string | null): Promise<readonly SessionTrace[]> {
    await this.ready();
    if (series === null) return this.traces.all();
    const ids = new Set(this.orderFile.order.series.find(({ id }) => id === series)?.sessions);
    return this.traces.all().filter(({ id }) => ids.has(id));
  }

  private known(seats: readonly Seat[]): readonly KnownSeat[] {
    const found = seats.flatMap((seat) => {
      const trace = this.traces.of(seat.session);
      const person = trace?.people.find(({ id }) => id === seat.person);
      return trace === undefined || person === undefined ? [] : [seatOf(trace, person)];
    });
    return [...new Map(found.map((seat) => [seatKey(seat), seat])).values()].sort(
      (a, b) => b.openedAt - a.openedAt,
    );
  }
}

function groupNames(traces: readonly SessionTrace[]): readonly string[] {
  return [...new Set(traces.flatMap(({ groups }) => groups.map(({ name }) => name)))];
}

/** The day of a time where this laptop is. */
function dayOf(wall: number): Day {
  const date = new Date(wall);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}
