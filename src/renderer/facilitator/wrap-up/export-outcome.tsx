import { FORMAT_WORDS } from '../../../shared/protocol/exports';
import { Button, Notice } from '../../ui';
import type { Exporting, ExportResult } from './use-export';

/** How far the running export is, with a way to cancel it; then what came of it. */
export function ExportOutcome({ exporting }: { readonly exporting: Exporting }) {
  const { working, progress, result, cancel } = exporting;
  return (
    <div className="f-outcome" aria-live="polite">
      {working !== null && (
        <div className="f-exporting">
          <label className="h-small">
            Exporting {FORMAT_WORDS[working].label}…
            <progress max={1} value={progress?.share ?? 0} />
          </label>
          <Button variant="ghost" onClick={cancel} data-testid="cancel-export">
            Cancel
          </Button>
        </div>
      )}
      {result !== null && <Outcome result={result} />}
    </div>
  );
}

function Outcome({ result }: { readonly result: ExportResult }) {
  switch (result.kind) {
    case 'written':
      return (
        <Notice
          tone="positive"
          title={result.paths.length === 1 ? 'The file is here' : 'The files are here'}
        >
          <span data-testid="export-result">
            {result.paths.map((path) => (
              <span className="f-path" key={path}>
                {path}
              </span>
            ))}
          </span>
        </Notice>
      );
    case 'copied':
      return (
        <Notice tone="positive">
          What was agreed, committed to and left open is copied: paste it into a mail.
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="danger" title="That was not exported">
          <span data-testid="export-result">{result.reason}</span>
        </Notice>
      );
    case 'noFolder':
      return <Notice>No folder was chosen, so nothing was written.</Notice>;
  }
}
