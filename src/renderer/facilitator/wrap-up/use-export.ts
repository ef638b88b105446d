import { useEffect, useState } from 'react';
import type { ExportFormat, ExportProgress } from '../../../shared/protocol/exports';
import { settle, valueOrThrow } from '../app/answers';
import { useHearth } from '../app/hearth-context';

export type ExportResult =
  | { readonly kind: 'written'; readonly paths: readonly string[] }
  | { readonly kind: 'copied' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'noFolder' };

/** One export at a time, and what came of the last. */
export type Exporting = {
  readonly folder: string | null;
  /** The format that is being exported, or null. */
  readonly working: ExportFormat | null;
  readonly progress: ExportProgress | null;
  readonly result: ExportResult | null;
  readonly choose: () => Promise<string | null>;
  readonly start: (format: ExportFormat) => Promise<void>;
  readonly cancel: () => void;
  readonly copy: () => Promise<void>;
};

/** @param before done when everything that belongs into the notes is kept */
export function useExport(id: string, before: () => Promise<void>): Exporting {
  const { bridge, ask } = useHearth();
  const [folder, setFolder] = useState<string | null>(null);
  const [working, setWorking] = useState<ExportFormat | null>(null);
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [result, setResult] = useState<ExportResult | null>(null);

  useEffect(() => {
    let current = true;
    void ask(bridge.settings()).then((settings) => {
      if (current && settings !== null) setFolder(settings.value.notesFolder);
    });
    return () => {
      current = false;
    };
  }, [bridge, ask]);
  useEffect(() => bridge.onExportProgress(setProgress), [bridge]);

  const choose = async (): Promise<string | null> => {
    const chosen = (await ask(bridge.chooseNotesFolder()))?.value ?? null;
    if (chosen !== null) setFolder(chosen);
    return chosen;
  };
  const exported = async (format: ExportFormat): Promise<ExportResult> => {
    await before();
    const answer = await settle(bridge.exportNotes({ id, format }));
    return answer.ok
      ? { kind: 'written', paths: answer.value }
      : { kind: 'failed', reason: answer.refusal.message };
  };
  const start = async (format: ExportFormat) => {
    if (working !== null) return;
    setWorking(format);
    setResult(null);
    const into = folder ?? (await choose());
    setResult(into === null ? { kind: 'noFolder' } : await exported(format));
    setWorking(null);
  };
  const copy = async () => {
    setResult(null);
    try {
      await before();
      const { html, text } = await valueOrThrow(bridge.notesForMail({ id }));
      const part = (type: string, content: string) => new Blob([content], { type });
      const parts = {
        'text/html': part('text/html', html),
        'text/plain': part('text/plain', text),
      };
      await navigator.clipboard.write([new ClipboardItem(parts)]);
      setResult({ kind: 'copied' });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setResult({ kind: 'failed', reason });
    }
  };
  const cancel = () => void bridge.cancelExport();
  return { folder, working, progress, result, choose, start, cancel, copy };
}
