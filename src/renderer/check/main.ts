import '../ui/tokens.css';
import '../ui/base.css';
import './check.css';
import { CheckRun } from './check-run';
import { draw } from './draw';
import { BEGINNING } from './shown';

const KEY_LENGTH = 16;
const KEPT_AS = 'hearth:check';

const key = keyOfPage();
// The page is at `/s/<secret>/check/#<key>`, its socket at `/s/<secret>/check`.
const folder = location.pathname.slice(0, location.pathname.lastIndexOf('/'));
const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
const run = new CheckRun({
  socketUrl: `${scheme}://${location.host}${folder}#${location.hash.slice(1)}&page=${key}`,
  reportUrl: `${folder}/report`,
  key,
  onShown: draw,
});

draw(BEGINNING);
run.begin();
// The key stays with the link.
document.getElementById('join')?.setAttribute('href', `../${location.hash}`);
addEventListener('hashchange', () => location.reload());
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) run.begin();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') run.lookAgain();
});

/** The same for as long as this tab is open, so that one phone is counted once. */
function keyOfPage(): string {
  try {
    const kept = sessionStorage.getItem(KEPT_AS);
    if (kept !== null) return kept;
    const made = newKey();
    sessionStorage.setItem(KEPT_AS, made);
    return made;
  } catch {
    // Storage is refused: after a reload this is another phone.
    return newKey();
  }
}

function newKey(): string {
  const random = crypto.getRandomValues(new Uint8Array(KEY_LENGTH));
  return Array.from(random, (byte) => (byte % 36).toString(36)).join('');
}
