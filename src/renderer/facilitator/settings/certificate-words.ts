import type { CertificateState } from '../../../shared/protocol/certificate';

/** What is said of how phones come in, in a sentence or two. */
export function certificateWords(state: CertificateState): string {
  switch (state.kind) {
    case 'none':
      return 'Phones come in by plain http, which every phone accepts. If your organisation gave you a certificate for a name of this laptop, they can come by https.';
    case 'ready':
      return `Phones come in by https at ${state.name}, from the next session on. The network has to lead that name to this laptop. Valid until ${dayWords(state.validTo)}.`;
    case 'faulty':
      return state.why;
  }
}

/** The name of a file, without where it lies. */
export function fileName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path;
}

function dayWords(ms: number): string {
  return new Date(ms).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
