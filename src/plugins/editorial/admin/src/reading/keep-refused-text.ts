import type { Request } from '../ask';
import type { Reading, UpdateDocument } from './content-manager';

const SEEN_VERSION_HEADER = 'x-editorial-text-version';

interface Governed {
  isGoverned(uid: string): boolean;
  /** `textVersion` as of the reading that filled the form; nothing while a newer one is on its way. */
  textVersionSeen(reading: Reading): number | undefined;
}

/**
 * A refused save of a governed document leaves what was typed in the form. Stock writes it into its cache at once,
 * and takes it back or reads anew when the save fails: either way the form starts over.
 */
export function keepRefusedText(definition: UpdateDocument, { isGoverned, textVersionSeen }: Governed): void {
  const { query, invalidatesTags, onQueryStarted } = definition;

  definition.query = (saving) => withTextVersion(query(saving), textVersionSeen(saving));

  definition.invalidatesTags = (result, error, saving) =>
    error && isGoverned(saving.model) ? [] : invalidatesTags(result, error, saving);

  definition.onQueryStarted = async (saving, ...rest) => {
    if (!isGoverned(saving.model)) await onQueryStarted(saving, ...rest);
  };
}

function withTextVersion(request: Request, textVersion: number | undefined): Request {
  if (textVersion === undefined) return request;
  const headers = { ...request.config?.headers, [SEEN_VERSION_HEADER]: String(textVersion) };
  return { ...request, config: { ...request.config, headers } };
}
