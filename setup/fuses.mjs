// What is switched off for good in the Electron that a release is packaged with, and why. Data: packaging
// calls setFuses before it signs, and a test holds it against a real runtime.

/** By the names of @electron/fuses: whether it is on, and why. Every fuse it knows has a row. */
export const FUSES = {
  RunAsNode: {
    on: false,
    why: 'Nobody runs other programs in Hearth’s name with ELECTRON_RUN_AS_NODE.',
  },
  EnableCookieEncryption: {
    on: false,
    why: 'No page sets a cookie; on, it would ask for the system’s keychain for nothing.',
  },
  EnableNodeOptionsEnvironmentVariable: {
    on: false,
    why: 'NODE_OPTIONS of whoever starts it loads no code into main.',
  },
  EnableNodeCliInspectArguments: {
    on: false,
    why: '--inspect opens no debugger on main.',
  },
  EnableEmbeddedAsarIntegrityValidation: {
    on: true,
    why: 'An app whose files were changed does not start (macOS, Windows).',
  },
  OnlyLoadAppFromAsar: {
    on: true,
    why: 'Main is loaded from the checked archive alone.',
  },
  LoadBrowserProcessSpecificV8Snapshot: {
    on: false,
    why: 'There is no snapshot of our own.',
  },
  GrantFileProtocolExtraPrivileges: {
    on: false,
    why: 'Pages come by hearth://; a file: page is nothing special.',
  },
};

/** Sets every fuse of the Electron executable at this path. Rejects for one that is no Electron. */
export async function setFuses(executable) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  const wanted = Object.entries(FUSES).map(([name, { on }]) => [FuseV1Options[name], on]);
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(wanted) });
}
