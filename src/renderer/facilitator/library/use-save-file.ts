import { useState } from 'react';
import { useHearth } from '../app/hearth-context';

/** Saves sessions as files; the id of the one that is being saved, or null. */
export function useSaveFile(): {
  readonly saving: string | null;
  readonly save: (id: string) => Promise<void>;
} {
  const { bridge, ask, tell } = useHearth();
  const [saving, setSaving] = useState<string | null>(null);
  return {
    saving,
    save: async (id) => {
      if (saving !== null) return;
      setSaving(id);
      const answer = await ask(bridge.saveSessionFile({ id }));
      setSaving(null);
      if (!answer?.value) return;
      const { path, without } = answer.value;
      tell(without === null ? 'positive' : 'warning', savedWords(path, without), 'saved file');
    },
  };
}

function savedWords(path: string, without: string | null): string {
  return `The whole session is in ${path}.${without === null ? '' : ` ${without}`}`;
}
