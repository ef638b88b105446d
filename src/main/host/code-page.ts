import { createHash } from 'node:crypto';
import { CODE_LENGTH, CODE_SCRIPT_PATH } from '../../shared/protocol/paths';

const STYLE = `
:root { color-scheme: light dark; --surface: #faf6f0; --ink: #2b2320; --soft: #6b5d54; --accent: #b3431c; --on: #fff; --line: #d9cdbf; --bad: #a3231b; }
@media (prefers-color-scheme: dark) { :root { --surface: #1d1815; --ink: #f4ece4; --soft: #b8a99d; --accent: #f08a5d; --on: #2b1408; --line: #4a3f38; --bad: #ff9c8f; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--surface); color: var(--ink); font: 18px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { width: 100%; max-width: 360px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 8px; letter-spacing: -0.01em; }
p { margin: 0 0 20px; color: var(--soft); }
.problem { color: var(--bad); }
input { width: 100%; font: 600 30px/1 ui-monospace, "SF Mono", "DejaVu Sans Mono", monospace; letter-spacing: 0.24em; text-align: center; text-transform: uppercase; padding: 16px 8px; border: 2px solid var(--line); border-radius: 12px; background: transparent; color: inherit; }
button { width: 100%; margin-top: 16px; min-height: 56px; border: 0; border-radius: 12px; background: var(--accent); color: var(--on); font-family: inherit; font-size: 18px; font-weight: 600; }
button:disabled { opacity: 0.6; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
`;

/** How the page's policy names the one style that may stand in it. */
export const CODE_STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/**
 * What somebody sees who typed the address without the link: a field for the code and nothing about
 * the session. Its script (renderer/code) asks for the link so that nobody who listens learns it.
 */
export function codePage(problem: string | null): string {
  const note = `<p class="problem" id="problem" role="alert"${problem === null ? ' hidden' : ''}>${problem ?? ''}</p>`;
  return plainPage(`<p id="hint">Type the ${CODE_LENGTH} characters shown in the room.</p>${note}
<form>
<input name="code" aria-label="Session code" aria-describedby="hint" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="12" required autofocus>
<button>Continue</button>
</form>
<noscript><p class="problem">This page needs JavaScript. Scan the code in the room instead.</p></noscript>
</main><script type="module" src="${CODE_SCRIPT_PATH}"></script>`);
}

/** [H74] The same while the code is switched off, whatever was typed. */
export const NO_CODE_PAGE = plainPage(
  '<p>Scan the code shown in the room, or ask the facilitator for the link.</p></main>',
);

function plainPage(body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Join a session</title>
<style>${STYLE}</style></head><body><main>
<h1>Join the session</h1>
${body}</body></html>
`;
}
