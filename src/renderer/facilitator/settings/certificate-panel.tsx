import { FileKey2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CertificateState } from '../../../shared/protocol/certificate';
import type { Answer, Running } from '../../../shared/protocol/ipc';
import { Button, Menu, Notice } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { CertificateMissing } from './certificate-missing';
import { certificateWords, fileName } from './certificate-words';

export interface CertificatePanelProps {
  /** A session that waited for its certificate goes on. */
  readonly onStarted: (running: Running) => void;
}

/** By which certificate phones come in, or by plain http. */
export function CertificatePanel({ onStarted }: CertificatePanelProps) {
  const { bridge, ask } = useHearth();
  const [state, setState] = useState<CertificateState | null>(null);
  useEffect(() => {
    let current = true;
    void ask(bridge.certificate()).then((answer) => {
      if (current && answer !== null) setState((newer) => newer ?? answer.value);
    });
    return () => {
      current = false;
    };
  }, [bridge, ask]);
  if (state === null) return null;

  const change = async (answer: Promise<Answer<CertificateState>>) => {
    const changed = await ask(answer);
    if (changed === null) return;
    setState(changed.value);
    const running = await ask(bridge.runningSession());
    if (running?.value != null) onStarted(running.value);
  };
  const choose = (kind: 'pem' | 'pfx') => () => void change(bridge.chooseCertificate({ kind }));
  return (
    <section className="h-panel f-backups" aria-labelledby="certificate">
      <div className="f-backups-head">
        <h2 id="certificate">Certificate</h2>
        <div className="f-backups-actions">
          {state.kind !== 'none' && (
            <Button variant="ghost" onClick={() => void change(bridge.clearCertificate())}>
              Use plain http
            </Button>
          )}
          <Menu
            trigger={
              <Button data-testid="choose-certificate">
                {state.kind === 'none' ? 'Use a certificate…' : 'Change…'}
              </Button>
            }
            items={[
              {
                id: 'pem',
                label: 'Certificate and key in two files (PEM)…',
                onSelect: choose('pem'),
              },
              { id: 'pfx', label: 'Both in one file (PFX)…', onSelect: choose('pfx') },
            ]}
          />
        </div>
      </div>
      {state.kind !== 'none' && (
        <p className="f-folder">
          <FileKey2 aria-hidden="true" />
          <span className="f-folder-path" title={state.files.join('\n')}>
            {state.files.map(fileName).join(', ')}
          </span>
        </p>
      )}
      <div aria-live="polite" data-testid="certificate-state">
        {state.kind === 'faulty' ? (
          <Notice tone="danger" title="This certificate cannot be used">
            <p>{certificateWords(state)}</p>
            <p>Until it is right, or you use plain http, no session begins.</p>
          </Notice>
        ) : (
          <p className="h-muted h-small">{certificateWords(state)}</p>
        )}
      </div>
      {state.kind === 'faulty' && state.asks !== null && (
        <CertificateMissing
          key={state.asks}
          asks={state.asks}
          onSay={(missing) => void change(bridge.certificateAgain(missing))}
        />
      )}
    </section>
  );
}
