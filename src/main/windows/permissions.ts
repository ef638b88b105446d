import { isAppOrigin } from './pages';

type Decision = { readonly check: boolean; readonly request: boolean; readonly why: string };

/** What pages may do. Whatever is not listed is denied. */
const PERMISSIONS: Readonly<Record<string, Decision>> = {
  media: {
    check: true,
    request: false,
    why: 'WebRTC offers plain addresses instead of .local names only if the check says yes; the camera and microphone themselves stay refused.',
  },
  'clipboard-sanitized-write': {
    check: true,
    request: true,
    why: 'Copying the join link, text of cards and the notes.',
  },
};

/** [H117] Whether a page is given a permission, or told that it has it: the app's own, and what is listed. */
export function isPermitted(
  how: 'check' | 'request',
  { permission, origin }: { readonly permission: string; readonly origin: string },
): boolean {
  // Own properties alone: a permission may be called like anything.
  const decision = Object.hasOwn(PERMISSIONS, permission) ? PERMISSIONS[permission] : undefined;
  return isAppOrigin(origin) && decision?.[how] === true;
}
