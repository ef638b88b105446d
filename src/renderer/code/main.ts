import { readCode } from '../../shared/protocol/paths';
import { type Asked, askLink } from './ask-link';

const PROBLEMS: Readonly<Record<Exclude<Asked['type'], 'link'>, string>> = {
  otherCode: 'That is not the code of this session. Check it and try again.',
  tooMany: 'Too many tries. Wait a minute, then try again.',
  switchedOff:
    'The code is switched off now. Scan the code shown in the room, or ask for the link.',
  noAnswer: 'The laptop does not answer. Is this device still in the same Wi-Fi? Try again.',
};

const form = document.querySelector('form');
const field = form?.querySelector('input');
const button = form?.querySelector('button');
const problem = document.getElementById('problem');

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void ask();
});
// Come back to by the browser's own button: the field is there to be used again.
addEventListener('pageshow', () => wait(false));

async function ask(): Promise<void> {
  const code = readCode(field?.value ?? '');
  if (code === null) {
    say(PROBLEMS.otherCode);
    return;
  }
  wait(true);
  // So that "One moment…" is drawn before a slow phone begins to reckon.
  await new Promise((drawn) => setTimeout(drawn, 30));
  const asked = await askLink(code);
  if (asked.type === 'link') {
    location.assign(asked.path);
    return;
  }
  wait(false);
  say(PROBLEMS[asked.type]);
}

function wait(isWaiting: boolean): void {
  if (isWaiting) say('');
  if (button === null || button === undefined) return;
  button.disabled = isWaiting;
  button.textContent = isWaiting ? 'One moment…' : 'Continue';
}

function say(words: string): void {
  if (problem === null) return;
  problem.textContent = words;
  problem.hidden = words === '';
  if (words !== '') field?.focus();
}
