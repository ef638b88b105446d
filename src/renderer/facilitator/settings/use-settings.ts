import { useCallback, useEffect, useState } from 'react';
import type { Settings, SettingsChange } from '../../../shared/protocol/settings';
import { writeAs } from '../app/forms';
import { useHearth } from '../app/hearth-context';

/** The settings, null until they are known, and how to change them. What was changed is kept at once. */
export function useSettings(): {
  readonly settings: Settings | null;
  readonly change: (change: SettingsChange) => Promise<void>;
  readonly chooseNotesFolder: () => Promise<void>;
} {
  const { bridge, ask } = useHearth();
  const [settings, setSettings] = useState<Settings | null>(null);
  const take = useCallback((next: Settings) => {
    writeAs(next.form, next.region);
    setSettings(next);
  }, []);
  useEffect(() => {
    let isCurrent = true;
    void ask(bridge.settings()).then((answer) => {
      if (isCurrent && answer !== null) take(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [bridge, ask, take]);
  const change = useCallback(
    async (what: SettingsChange) => {
      // What is chosen shows at once; what was refused shows as it is again.
      setSettings((before) => (before === null ? null : { ...before, ...given(what) }));
      const answer = (await ask(bridge.changeSettings(what))) ?? (await ask(bridge.settings()));
      if (answer !== null) take(answer.value);
    },
    [bridge, ask, take],
  );
  const chooseNotesFolder = useCallback(async () => {
    await ask(bridge.chooseNotesFolder());
    const answer = await ask(bridge.settings());
    if (answer !== null) take(answer.value);
  }, [bridge, ask, take]);
  return { settings, change, chooseNotesFolder };
}

/** What of it is there. */
function given({ theme, form, defaults, months }: SettingsChange): Partial<Settings> {
  return {
    ...(theme !== undefined && { theme }),
    ...(form !== undefined && { form }),
    ...(defaults !== undefined && { defaults }),
    ...(months !== undefined && { months }),
  };
}
