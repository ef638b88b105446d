import type { Cofacilitator } from '../../shared/protocol/cofacilitators';
import type { Carriers } from '../../shared/protocol/control';
import type { HeavyReport } from '../../shared/protocol/heavy';
import type { AskedIn, EventsNotice, JoinAccess } from '../../shared/protocol/ipc';
import type { PutBackReport } from '../../shared/protocol/put-back';
import type { PersonId } from '../../shared/session/ids';
import type { DiskTrouble } from '../disk/disk-trouble';
import type { Files } from '../disk/files';
import type { UsableCertificate } from '../host/certificate/read-certificate';
import type { PageFile } from '../host/page-files';
import type { RoomCheckParts } from '../host/room-check/room-check';
import type { SessionFolder } from '../session/session-folder';

/** What a session is held with, and whom it tells. */
export type LiveParts = {
  readonly paths: SessionFolder;
  readonly page: ReadonlyMap<string, PageFile>;
  readonly carriers: Carriers;
  /** Whether the laptop answers to a `.local` name, as a last way for pages to find it. */
  readonly announcesName: boolean;
  readonly room: RoomCheckParts;
  /** Something the facilitator should know, in a sentence. */
  readonly onNotice: (sentence: string) => void;
  /** What has just happened, once it is on disk. */
  readonly onEvents: (notice: EventsNotice) => void;
  /** The room gets in by another address from now on. */
  readonly onJoin: (join: JoinAccess) => void;
  /** Told when the people whose page is connected are others than before. */
  readonly onOnline: (online: readonly PersonId[]) => void;
  /** Told when those who wait to be let in are others than before. */
  readonly onWaiting: (waiting: readonly AskedIn[]) => void;
  /** Told what had to be put back on the board. */
  readonly onPutBack: (report: PutBackReport) => void;
  /** Told whose page sends or adds far more than others do. */
  readonly onHeavy: (report: HeavyReport) => void;
  /** By which the room comes in; nothing for plain http. */
  readonly certificate?: UsableCertificate | null;
  /** Where the built console for co-facilitators is. */
  readonly consoleFolder: string;
  /** [H85] Told who helps by a link of their own, whenever that or whose console is open has changed. */
  readonly onCofacilitators: (all: readonly Cofacilitator[]) => void;
  /** Told what the disk does not take. */
  readonly trouble: DiskTrouble;
  /** The disk, if it is not this machine's own. */
  readonly files?: Files | undefined;
};
