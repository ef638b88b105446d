// Imported before anything else by start, test and build, so that an old Node gives one clear
// sentence instead of a syntax error from a dependency. Keep the syntax of this file old.

const wanted = [20, 19];
const parts = process.versions.node.split('.').map(Number);

if (parts[0] < wanted[0] || (parts[0] === wanted[0] && parts[1] < wanted[1])) {
  console.error(
    'Hearth needs Node ' +
      wanted.join('.') +
      ' or newer; this is ' +
      process.versions.node +
      '. Get a current one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}
