/**
 * Measures the phone's page in the real app with a demonstration going on: node bench/phone/run.mjs
 *   [--people 40] [--cpu 4] [--mbit 10] [--delay 20] [--rounds 5] [--write-readme]
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../setup/build.mjs';
import { requireChromium } from '../../setup/chromium.mjs';
import { startDemo } from './demo.mjs';
import { measure, STEPS } from './measure.mjs';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '40' },
    cpu: { type: 'string', default: '4' },
    mbit: { type: 'string', default: '10' },
    delay: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '5' },
    'write-readme': { type: 'boolean', default: false },
  },
});
const [people, cpu, mbit, delay, rounds] = [
  Number(values.people),
  Number(values.cpu),
  Number(values.mbit),
  Number(values.delay),
  Number(values.rounds),
];

await build();
const demo = await startDemo(people);
const slow = [];
const fast = [];
let version = '';
try {
  for (let round = 0; round < rounds; round += 1) {
    for (const [results, how] of [
      [slow, { cpu, mbit, delay }],
      [fast, null],
    ]) {
      const result = await measure(demo.link, how, requireChromium());
      version = result.version;
      results.push(result);
      console.error(`round ${round + 1}: ${JSON.stringify(result)}`);
    }
  }
} finally {
  await demo.stop();
}

const date = new Date().toISOString().slice(0, 10);
const text = [
  `${date}, Chromium ${version}, two cores shared by app and browser, ${people} people in the room; the middle of ${rounds} rounds.`,
  '',
  `| step | slowed down (CPU ${cpu}x, ${mbit} Mbit/s, ${delay} ms) | as it is |`,
  '| --- | ---: | ---: |',
  ...STEPS.map(({ id, words }) => `| ${words} | ${inMs(slow, id)} | ${inMs(fast, id)} |`),
  `| code fetched by then, gz | ${inKb(slow, 'code')} | ${inKb(fast, 'code')} |`,
].join('\n');
console.log(text);
if (values['write-readme']) {
  const file = fileURLToPath(new URL('README.md', import.meta.url));
  const readme = await readFile(file, 'utf8');
  await writeFile(
    file,
    readme.replace(
      /(<!-- table -->\n)[\s\S]*(<!-- end -->)/u,
      (_, from, to) => `${from}\n${text}\n\n${to}`,
    ),
  );
}

function middle(results, key) {
  const sorted = results.map((result) => result[key]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function inMs(results, key) {
  return `${Math.round(middle(results, key))} ms`;
}

function inKb(results, key) {
  return `${(middle(results, key) / 1_000).toFixed(1)} KB`;
}
