import { FileCode, FileText, FileType, FolderOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { NotesFormat } from '../../../shared/protocol/ipc';
import { Button, Notice } from '../../ui';
import { settle } from '../app/answers';
import { useHearth } from '../app/hearth-context';

const FORMATS = [
  { format: 'markdown', label: 'Markdown', icon: FileText },
  { format: 'html', label: 'HTML', icon: FileCode },
  { format: 'pdf', label: 'PDF', icon: FileType },
] as const;

type Result =
  | { readonly kind: 'written'; readonly path: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'cancelled' };

export interface ExportPanelProps {
  readonly sessionId: string;
  /** Done when everything that belongs into the notes is kept. */
  readonly before: () => Promise<void>;
}

/** The notes as a file, each form one press away. */
export function ExportPanel({ sessionId, before }: ExportPanelProps) {
  const { bridge, ask } = useHearth();
  const [folder, setFolder] = useState<string | null>(null);
  const [working, setWorking] = useState<NotesFormat | null>(null);
  const [result, setResult] = useState<Result | null>(null);

  useEffect(() => {
    let current = true;
    void ask(bridge.settings()).then((settings) => {
      if (current && settings !== null) setFolder(settings.value.notesFolder);
    });
    return () => {
      current = false;
    };
  }, [bridge, ask]);

  const choose = async (): Promise<string | null> => {
    const chosen = (await ask(bridge.chooseNotesFolder()))?.value ?? null;
    if (chosen !== null) setFolder(chosen);
    return chosen;
  };
  const write = async (format: NotesFormat) => {
    if (working !== null) return;
    setWorking(format);
    setResult(null);
    const into = folder ?? (await choose());
    setResult(into === null ? { kind: 'cancelled' } : await exported(format));
    setWorking(null);
  };
  const exported = async (format: NotesFormat): Promise<Result> => {
    await before();
    const answer = await settle(bridge.exportNotes({ id: sessionId, format }));
    return answer.ok
      ? { kind: 'written', path: answer.value }
      : { kind: 'failed', reason: answer.refusal.message };
  };

  return (
    <section className="h-panel h-stack" aria-labelledby="export-heading">
      <h2 id="export-heading">Export the notes</h2>
      <div className="f-export-buttons">
        {FORMATS.map(({ format, label, icon: Icon }) => (
          <Button
            key={format}
            size="l"
            icon={<Icon aria-hidden="true" />}
            loading={working === format}
            onClick={() => void write(format)}
            data-testid={`export-${format}`}
          >
            {label}
          </Button>
        ))}
      </div>
      <div className="f-folder">
        <FolderOpen aria-hidden="true" />
        <p className="f-folder-path" title={folder ?? undefined}>
          {folder ?? 'No folder chosen yet'}
        </p>
        <Button variant="ghost" onClick={() => void choose()}>
          {folder === null ? 'Choose…' : 'Change…'}
        </Button>
      </div>
      <div className="f-outcome" aria-live="polite">
        {result !== null && <Outcome result={result} />}
      </div>
    </section>
  );
}

function Outcome({ result }: { readonly result: Result }) {
  switch (result.kind) {
    case 'written':
      return (
        <Notice tone="positive" title="The notes are here">
          <span className="f-path" data-testid="export-result">
            {result.path}
          </span>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="danger" title="The notes were not written">
          <span data-testid="export-result">{result.reason}</span>
        </Notice>
      );
    case 'cancelled':
      return <Notice>No folder was chosen, so nothing was written.</Notice>;
  }
}
