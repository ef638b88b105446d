import type { Running } from '../../../shared/protocol/ipc';
import { LoadingState } from '../../ui';
import type { Retaining } from '../library/use-retention';
import { BackupPanel } from './backup-panel';
import { CertificatePanel } from './certificate-panel';
import { DefaultsSection } from './defaults-section';
import { FormsSection } from './forms-section';
import { PlacesSection } from './places-section';
import { PrivacySection } from './privacy-section';
import { ThemeSection } from './theme-section';
import { useSettings } from './use-settings';
import './settings.css';

export interface SettingsRoomProps {
  readonly retaining: Retaining;
  /** A session that waited for its certificate goes on. Without it a session is held. */
  readonly onStarted?: ((running: Running) => void) | undefined;
}

/** All settings. What is changed counts at once. */
export function SettingsRoom({ retaining, onStarted }: SettingsRoomProps) {
  const { settings, change, chooseNotesFolder } = useSettings();
  if (settings === null) return <LoadingState label="Opening the settings…" />;
  const { theme, form, region, defaults, groups, notesFolder, months } = settings;
  const keepFor = async (next: number | null) => {
    await change({ months: next });
    await retaining.again();
  };
  return (
    <div className="f-settings" data-testid="settings-room">
      <div className="f-settings-column">
        <ThemeSection theme={theme} onChange={(next) => void change({ theme: next })} />
        <FormsSection
          form={form}
          region={region}
          onChange={(next) => void change({ form: next })}
        />
        <DefaultsSection
          defaults={defaults}
          lastGroups={groups}
          onChange={(next) => void change({ defaults: next })}
        />
      </div>
      <div className="f-settings-column">
        <PlacesSection notesFolder={notesFolder} onChooseNotes={() => void chooseNotesFolder()} />
        <BackupPanel />
        {onStarted === undefined ? (
          <section className="h-panel f-backups" aria-labelledby="certificate">
            <h2 id="certificate">Certificate</h2>
            <p className="h-muted h-small">
              By which way phones come in is chosen in the library, before a session begins.
            </p>
          </section>
        ) : (
          <CertificatePanel onStarted={onStarted} />
        )}
        <PrivacySection
          months={months}
          state={retaining.state}
          onKeepFor={keepFor}
          onForgetKept={() => void retaining.forgetKept()}
        />
      </div>
    </div>
  );
}
