import { FolderOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BackupState } from '../../../shared/protocol/backup';
import { Button, Notice } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { backupWords } from './backup-words';

/** Where copies of all sessions are kept, and how they are. */
export function BackupPanel() {
  const { bridge, ask } = useHearth();
  const [state, setState] = useState<BackupState | null>(null);
  useEffect(() => {
    let current = true;
    const end = bridge.onBackups(setState);
    void ask(bridge.backupState()).then((answer) => {
      if (current && answer !== null) setState((newer) => newer ?? answer.value);
    });
    return () => {
      current = false;
      end();
    };
  }, [bridge, ask]);
  if (state === null) return null;

  const { folder } = state;
  const { isAmiss, sentences } = backupWords(state);
  const change = async (answer: ReturnType<typeof bridge.chooseBackupFolder>) => {
    const changed = await ask(answer);
    if (changed !== null) setState(changed.value);
  };
  return (
    <section className="h-panel f-backups" aria-labelledby="backups">
      <div className="f-backups-head">
        <h2 id="backups">Backups</h2>
        <div className="f-backups-actions">
          {folder !== null && (
            <Button variant="ghost" onClick={() => void change(bridge.stopBackups())}>
              Stop
            </Button>
          )}
          <Button
            onClick={() => void change(bridge.chooseBackupFolder())}
            data-testid="choose-backups"
          >
            {folder === null ? 'Choose a folder…' : 'Change…'}
          </Button>
        </div>
      </div>
      {folder !== null && (
        <p className="f-folder">
          <FolderOpen aria-hidden="true" />
          <span className="f-folder-path" title={folder}>
            {folder}
          </span>
        </p>
      )}
      <div aria-live="polite" data-testid="backup-state">
        {isAmiss ? (
          <Notice tone="warning">
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        ) : (
          <p className="h-muted h-small">{sentences.join(' ')}</p>
        )}
      </div>
    </section>
  );
}
