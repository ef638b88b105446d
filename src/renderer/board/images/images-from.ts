/** [B88] The files of a paste, a drop or a file field that may be pictures; copies of one picture count once. */
export function imagesFrom(transfer: DataTransfer | null): readonly File[] {
  if (transfer === null) return [];
  const files = [...transfer.files];
  // Words copied from an office program bring a picture of themselves: the words are meant.
  if (files.length > 0 && hasWords(transfer) && files.every(isPicture)) return [];
  const pictures = files.filter(isPicture);
  return pictures.length > 0 ? pictures : files;
}

/** Whether something that is dragged over the board brings files: its content is not told before the drop. */
export function bringsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

function hasWords(transfer: DataTransfer): boolean {
  return transfer.getData('text/plain').trim() !== '';
}

function isPicture({ type }: File): boolean {
  return type.startsWith('image/');
}
