import type { RetentionAnswers } from '../../shared/protocol/ipc-retention';
import type { Settings, Theme } from '../../shared/protocol/settings';
import type { IpcHandlers } from '../windows/answer-call';
import type { Hearth } from './hearth';
import { Retention } from './retention';

/** What the settings need of the desktop. */
export type Looks = {
  /** Shows all windows of the app so, at once. */
  readonly show: (theme: Theme) => void;
  /** The system's language and region: `de-AT`. */
  readonly region: () => string;
};

type SettingsChannel = 'library:settings' | 'library:changeSettings' | keyof RetentionAnswers;

/** The answers about the settings, and about how long sessions are kept. */
export function settingsHandlers(
  hearth: Hearth,
  looks: Looks,
  now: () => number = Date.now,
): Pick<IpcHandlers, SettingsChannel> {
  const { library, memory } = hearth;
  const remove = (id: string) => hearth.remove(id);
  const retention = new Retention({ library, memory, remove, now });
  const settings = (): Settings => {
    const { notesFolder, groups, theme, form, defaults, retention: kept } = library.settings;
    const { months } = kept;
    return { notesFolder, groups, theme, form, defaults, months, region: looks.region() };
  };
  return {
    'library:settings': settings,
    'library:changeSettings': async ({ theme, form, defaults, months }) => {
      if (months !== undefined) await retention.keepFor(months);
      await library.changeSettings({
        ...(theme !== undefined && { theme }),
        ...(form !== undefined && { form }),
        ...(defaults !== undefined && { defaults }),
      });
      if (theme !== undefined) looks.show(theme);
      return settings();
    },
    'retention:look': () => retention.look(),
    'retention:keep': ({ ids }) => retention.keep(ids),
    'retention:deleteNow': ({ ids }) => retention.deleteNow(ids),
    'retention:forgetKept': () => retention.forgetKept(),
    'retention:clockIsRight': () => retention.clockIsRight(),
  };
}
