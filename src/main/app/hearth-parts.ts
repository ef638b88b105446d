import type { BackupState } from '../../shared/protocol/backup';
import type { Cofacilitator } from '../../shared/protocol/cofacilitators';
import type { Carriers } from '../../shared/protocol/control';
import type { HeavyReport } from '../../shared/protocol/heavy';
import type { AskedIn, EventsNotice, JoinAccess } from '../../shared/protocol/ipc';
import type { PutBackReport } from '../../shared/protocol/put-back';
import type { Phones } from '../../shared/protocol/wrap-up';
import type { PersonId } from '../../shared/session/ids';
import type { Files } from '../disk/files';
import type { RoomCheckParts } from '../host/room-check/room-check';

/** What the app without its windows is given, and whom it tells. */
export type HearthParts = {
  readonly dataFolder: string;
  /** The built participant page. */
  readonly pageFolder: string;
  /** The built test page of the room check. */
  readonly checkFolder: string;
  /** The built script of the page that asks for the code. */
  readonly codeFolder: string;
  /** The built console for co-facilitators. */
  readonly consoleFolder: string;
  readonly carriers: Carriers;
  /** Whether the laptop answers to a `.local` name while a session is held. */
  readonly announcesName: boolean;
  readonly onEvents: (notice: EventsNotice) => void;
  readonly onOnline: (online: readonly PersonId[]) => void;
  /** Told when those who wait to be let in are others than before. */
  readonly onWaiting: (waiting: readonly AskedIn[]) => void;
  readonly onCofacilitators: (all: readonly Cofacilitator[]) => void;
  readonly onPutBack: (report: PutBackReport) => void;
  /** Told whose page sends or adds far more than others do. */
  readonly onHeavy: (report: HeavyReport) => void;
  readonly room: RoomCheckParts;
  readonly onJoin: (join: JoinAccess) => void;
  readonly onNotice: (sentence: string) => void;
  /** [D25] What the disk does not take, for as long as that is so; then null. */
  readonly onUnsaved: (sentence: string | null) => void;
  /** The disk, if it is not this machine's own. */
  readonly files?: Files | undefined;
  /** Told when a session begins to be held, or to go on, and when none is held any more. */
  readonly onHolding: (isHolding: boolean) => void;
  /** [H130] Told what there is of phones in the wrap-up, whenever that has changed; null when it is over. */
  readonly onPhones?: (phones: Phones | null) => void;
  /** [D43] Told how the backups are, whenever that was looked at. */
  readonly onBackups?: (state: BackupState) => void;
};
