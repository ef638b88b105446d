export type ExportFault =
  | 'folderGone'
  | 'notWritable'
  | 'diskFull'
  | 'inUse'
  | 'nameTaken'
  | 'pdfFailed'
  | 'pictureFailed'
  | 'nothingThere'
  | 'busy'
  | 'cancelled'
  | 'failed';

/** Said with every fault: an export is a copy, and its original is kept elsewhere. */
const SAFE = 'The session itself is safe in Hearth.';

const SENTENCES: Readonly<Record<ExportFault, (what: string) => string>> = {
  folderGone: (folder) =>
    `The folder ${folder} is not there any more. ${SAFE} Choose another folder, or plug the drive in again.`,
  notWritable: (folder) =>
    `Hearth may not write in ${folder}. ${SAFE} Choose a folder of your own, such as Documents.`,
  diskFull: (folder) =>
    `There is no room left on the disk of ${folder}. ${SAFE} Free some space or choose another disk, then export again.`,
  inUse: (file) =>
    `Another program has ${file} open. ${SAFE} Close the file there, then export again.`,
  nameTaken: (file) =>
    `Something that is not a file has the name ${file}. ${SAFE} Rename it or choose another folder.`,
  pdfFailed: (reason) =>
    `The PDF could not be made (${reason}). ${SAFE} Export again, or export as HTML and print that.`,
  pictureFailed: (reason) =>
    `The picture of the board could not be made (${reason}). ${SAFE} Export again, or export the board as SVG.`,
  nothingThere: (what) => `There is no ${what} in this session, so nothing was written.`,
  busy: () => 'Another export is under way. Wait until it is done, or cancel it.',
  cancelled: () => 'The export was cancelled, and nothing was written.',
  failed: (reason) =>
    `The notes could not be written (${reason}). ${SAFE} Try again, or choose another folder.`,
};

/** Why notes were not exported. The message says what happened, what is safe and what to do. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
  readonly fault: ExportFault;

  /** `what` is the folder, file or reason that the sentence names. */
  constructor(fault: ExportFault, what: string, cause?: unknown) {
    super(SENTENCES[fault](what), { cause });
    this.fault = fault;
  }
}
