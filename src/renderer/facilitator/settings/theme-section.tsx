import { Monitor, Moon, Sun } from 'lucide-react';
import type { Theme } from '../../../shared/protocol/settings';
import { Segmented } from '../../ui';

export interface ThemeSectionProps {
  readonly theme: Theme;
  readonly onChange: (theme: Theme) => void;
}

/** [K60] How console and stage look. */
export function ThemeSection({ theme, onChange }: ThemeSectionProps) {
  return (
    <section className="h-panel h-stack" aria-labelledby="settings-theme">
      <h2 id="settings-theme">Theme</h2>
      <Segmented
        label="Theme"
        hideLabel
        options={[
          { value: 'system', label: 'Like the system', icon: <Monitor aria-hidden="true" /> },
          { value: 'light', label: 'Light', icon: <Sun aria-hidden="true" /> },
          { value: 'dark', label: 'Dark', icon: <Moon aria-hidden="true" /> },
        ]}
        value={theme}
        onChange={onChange}
      />
      <p className="h-muted h-small">
        For this window and the stage. Phones go by what is set on each of them.
      </p>
    </section>
  );
}
