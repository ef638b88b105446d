import type { Phones } from '../../../shared/protocol/wrap-up';

/** How many phones are there, and how many have fetched the notes; in a sentence or two. */
export function phonesWords({ there, fetched, older, isOffered }: Phones): string {
  const here =
    there === 0
      ? 'No phone is here at the moment.'
      : `${there === 1 ? '1 phone is' : `${there} phones are`} still here.`;
  if (fetched === 0) return isOffered ? `${here} Nobody has fetched the notes yet.` : here;
  const has = fetched === 1 ? '1 person has' : `${fetched} people have`;
  if (older === 0) return `${here} ${has} fetched the notes.`;
  const before = older === fetched ? (older === 1 ? '' : 'all ') : `${older} of them `;
  return `${here} ${has} fetched the notes, ${before}before your last change.`;
}
