import type { BackupState } from '../../../shared/protocol/backup';
import { counted } from '../library/summary-words';

/** How the backups are: whether that needs the facilitator, and the sentences that say so. */
export type BackupWords = { readonly isAmiss: boolean; readonly sentences: readonly string[] };

/** [D43] [D44] How the backups are, in calm words: an absent drive is nothing to worry about. */
export function backupWords(state: BackupState): BackupWords {
  const { folder, isThere, kept, lacking, owedIn, trouble } = state;
  const sentences: string[] = [];
  if (folder === null) {
    sentences.push('Keep a copy of every closed session in a folder, on a USB stick for instance.');
  } else if (!isThere) {
    sentences.push(`The folder is not there at the moment. ${waitingWords(lacking)}`);
  } else if (trouble === null) {
    sentences.push(
      lacking === 0 ? keptWords(kept) : `${counted(lacking, 'session')} still to be copied.`,
    );
  }
  if (trouble !== null) sentences.push(trouble);
  const elsewhere = owedIn.filter((owed) => owed !== folder);
  if (elsewhere.length < owedIn.length) {
    sentences.push(
      'What was deleted or forgotten since is still in the copies there; it goes then, too.',
    );
  }
  if (elsewhere.length > 0) {
    sentences.push(
      `What was deleted or forgotten is still in the copies in ${elsewhere.join(' and ')}; it goes as soon as that folder is there again.`,
    );
  }
  return { isAmiss: trouble !== null || owedIn.length > 0, sentences };
}

function waitingWords(lacking: number): string {
  return lacking === 0
    ? 'As soon as it is back, Hearth goes on by itself.'
    : `As soon as it is back, ${counted(lacking, 'session')} ${lacking === 1 ? 'is' : 'are'} copied by themselves.`;
}

function keptWords(kept: number): string {
  if (kept === 0) return 'The next session you close is copied here.';
  return kept === 1
    ? 'The one closed session is copied here.'
    : `All ${kept} closed sessions are copied here.`;
}
