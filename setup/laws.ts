import fc from 'fast-check';

const IS_LONG = process.env.HEARTH_LONG !== undefined;
/** Any: what `npm test` tries is the same everywhere, so that what fails there fails anywhere. */
const SEED = 20_261_127;
const { HEARTH_SEED: seed = IS_LONG ? Date.now() % 1_000_000 : SEED } = process.env;

// A law that names no number of examples has a hundred; the long form looks for others, and for more of them.
fc.configureGlobal({ seed: Number(seed), ...(IS_LONG && { numRuns: 1_000 }) });
