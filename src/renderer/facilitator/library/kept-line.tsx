import { Settings } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BackupState } from '../../../shared/protocol/backup';
import type { CertificateState } from '../../../shared/protocol/certificate';
import { Button, Notice } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { backupWords } from '../settings/backup-words';
import { certificateWords } from '../settings/certificate-words';

export interface KeptLineProps {
  readonly onSettings: () => void;
}

/** How backups and certificate are, in a line; what is amiss stands out. Both are set in the settings. */
export function KeptLine({ onSettings }: KeptLineProps) {
  const { bridge, ask } = useHearth();
  const [backups, setBackups] = useState<BackupState | null>(null);
  const [certificate, setCertificate] = useState<CertificateState | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const end = bridge.onBackups(setBackups);
    void ask(bridge.backupState()).then((answer) => {
      if (isCurrent && answer !== null) setBackups((newer) => newer ?? answer.value);
    });
    void ask(bridge.certificate()).then((answer) => {
      if (isCurrent && answer !== null) setCertificate(answer.value);
    });
    return () => {
      isCurrent = false;
      end();
    };
  }, [bridge, ask]);
  if (backups === null || certificate === null) return null;
  const ofBackups = backupWords(backups);
  const action = { label: 'Settings', onPress: onSettings };
  return (
    <>
      {ofBackups.isAmiss && (
        <Notice tone="warning" title="Backups" action={action}>
          {ofBackups.sentences.join(' ')}
        </Notice>
      )}
      {certificate.kind === 'faulty' && (
        <Notice tone="danger" title="The certificate cannot be used" action={action}>
          {certificateWords(certificate)} Until it is right, or you use plain http, no session
          begins.
        </Notice>
      )}
      <section className="h-panel f-kept" aria-label="Backups and certificate">
        <div className="f-kept-words h-muted h-small">
          {!ofBackups.isAmiss && (
            <p data-testid="kept-backups">
              <b>Backups.</b>{' '}
              {backups.folder === null
                ? 'No copies of closed sessions are kept elsewhere.'
                : ofBackups.sentences.join(' ')}
            </p>
          )}
          {certificate.kind !== 'faulty' && (
            <p>
              <b>Certificate.</b> {certificateWords(certificate)}
            </p>
          )}
        </div>
        <Button
          variant="ghost"
          icon={<Settings aria-hidden="true" />}
          onClick={onSettings}
          data-testid="kept-settings"
        >
          Settings
        </Button>
      </section>
    </>
  );
}
