import { useMessages } from '../messages';
import { saveFile } from '../save-file';
import { authorApi } from './author-api';
import { useOutcome } from './use-outcome';

/** Saves everything held about the person as a file. */
export function usePersonExport(documentId: string, slug: string): () => Promise<void> {
  const told = useOutcome();
  const message = useMessages();
  const [ask] = authorApi.useLazyPersonExportQuery();
  return async () => {
    const held = await told(ask(documentId).then(asAnswer), 'editorial.author.export.done');
    if (held) saveFile(`${slug || message('editorial.author.title')}.json`, asJson(held));
  };
}

/** A lazy query answers both keys, one of them empty. */
function asAnswer<Data>({ data, error }: { readonly data?: Data; readonly error?: unknown }) {
  return data === undefined ? { error } : { data };
}

function asJson(content: object): Blob {
  return new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' });
}
