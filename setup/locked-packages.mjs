// What package-lock.json says of every package, and whether it goes out with the app.

/** Ships although it stands among the tools: its runtime is what the app runs in. */
const SHIPPED_TOOLS = ['electron'];
/** An optional peer of valibot, for types alone: nothing of it is in the app. */
const NEVER_SHIPPED = /^(?:typescript|@typescript\/)/;

/** Every package of the lock: { name, version, licence, ships, isDirect, hasScript }. */
export function lockedPackages(lock) {
  const direct = Object.keys(lock.packages['']?.dependencies ?? {});
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, about]) => {
      const name = about.name ?? path.slice(path.lastIndexOf('node_modules/') + 13);
      const isTool = about.dev === true || about.devOptional === true || NEVER_SHIPPED.test(name);
      return {
        name,
        version: about.version,
        licence: about.license ?? null,
        ships: !isTool || SHIPPED_TOOLS.includes(name),
        isDirect: direct.includes(name) && path === `node_modules/${name}`,
        hasScript: about.hasInstallScript === true,
      };
    });
}
