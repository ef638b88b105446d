// Under which licences packages may come.

/** Enough to be in the app, and for tools. */
const ALLOWED = [
  'MIT',
  'ISC',
  'BSD',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
];

/** Of tools alone, of which nothing goes out with the app. Each with its reason. */
const TOOLS_ONLY = {
  'caniuse-lite': {
    licence: 'CC-BY-4.0',
    why: 'A table of what browsers can do, read while building; not code.',
  },
  'graceful-fs': {
    licence: 'BlueOak-1.0.0',
    why: 'As permissive as MIT, and only in the download of Electron.',
  },
  argparse: {
    licence: 'PSF-2.0',
    why: 'Permissive; the command line of markdown-it, which the tests of exports read with and never call.',
  },
  duck: {
    licence: 'BSD',
    why: 'The two-clause one by its text; part of mammoth, which the tests of exports read DOCX with.',
  },
  pako: {
    licence: '(MIT AND Zlib)',
    why: 'Both permissive; part of mammoth, too.',
  },
};

/** What is wrong with the licences of these packages, one sentence each; none if all is well. */
export function licenceFaults(packages) {
  return packages
    .filter((one) => !isAllowed(one))
    .map(({ name, version, licence, ships }) => {
      const what = licence === null ? 'has no licence that is known' : `is under ${licence}`;
      const where = ships ? 'it ships in the app' : 'it is a tool';
      return `${name} ${version} ${what} (${where}); allowed are ${ALLOWED.join(', ')}.`;
    });
}

function isAllowed({ name, licence, ships }) {
  if (licence === null) return false;
  const excepted = Object.hasOwn(TOOLS_ONLY, name) && TOOLS_ONLY[name].licence === licence;
  return isAllowedExpression(licence) || (!ships && excepted);
}

/** "MIT", "(MIT OR GPL-3.0)", "MIT AND ISC"; anything more tangled than that is not allowed. */
function isAllowedExpression(licence) {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((one) => ALLOWED.includes(one));
  return bare.split(' AND ').every((one) => ALLOWED.includes(one));
}
