import { Menu } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useMessages } from '../messages';
import { saveFile } from '../save-file';
import { type ActivityFormat, exportUrl } from './activity-api';
import type { ActivityNarrowing } from './narrowing';
import { type Right, useMay } from '../use-may';

const EXPORT: Right = { action: 'plugin::editorial.activity.export', subject: null };

/** All that the filter shows, as a file; for who may take it out of the house. */
export function ActivityExport({ narrowing }: { readonly narrowing: ActivityNarrowing }) {
  const message = useMessages();
  const mayExport = useMay(EXPORT);
  const { save, isSaving } = useSaved(narrowing);
  if (!mayExport) return null;
  return (
    <Menu.Root>
      <Menu.Trigger variant="secondary" size="S" startIcon={<Download />} disabled={isSaving}>
        {message('editorial.activity.export')}
      </Menu.Trigger>
      <Menu.Content>
        <Menu.Item onSelect={() => void save('csv')}>CSV</Menu.Item>
        <Menu.Item onSelect={() => void save('jsonl')}>JSON Lines</Menu.Item>
      </Menu.Content>
    </Menu.Root>
  );
}

function useSaved(narrowing: ActivityNarrowing) {
  const message = useMessages();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isSaving, setIsSaving] = useState(false);
  async function save(format: ActivityFormat): Promise<void> {
    setIsSaving(true);
    try {
      const { data } = await get(exportUrl(narrowing, format), { responseType: 'blob' });
      saveFile(`activity.${format}`, data);
    } catch {
      toggleNotification({ type: 'danger', message: message('editorial.activity.export.failed') });
    } finally {
      setIsSaving(false);
    }
  }
  return { save, isSaving };
}
