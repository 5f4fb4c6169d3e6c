import type { WorkflowStatus } from '../../../contracts/workflow';
import type { Conflict } from '../../../domain/workflow/refusals';
import { TEXT_FIELDS_HEADER, TEXT_VERSION_HEADER } from '../../../domain/workflow/seen-text';
import type { Request } from '../ask';
import { conflictOf } from '../refusal';
import type { Saving, UpdateDocument } from './content-manager';

type Seen = Pick<WorkflowStatus, 'textVersion' | 'fields'>;

interface Governed {
  isGoverned(uid: string): boolean;
  /** What the form was filled with; nothing while a newer reading is on its way. */
  textSeen(saving: Saving): Seen | undefined;
  /** Somebody saved meanwhile. */
  onConflict(saving: Saving, conflict: Conflict): void;
}

/**
 * A refused save of a governed document leaves what was typed in the form. Stock writes it into its cache at once,
 * and takes it back or reads anew when the save fails: either way the form starts over.
 */
export function keepRefusedText(definition: UpdateDocument, { isGoverned, textSeen, onConflict }: Governed): void {
  const { query, invalidatesTags, onQueryStarted } = definition;

  definition.query = (saving) => withTextSeen(query(saving), textSeen(saving));

  definition.invalidatesTags = (result, error, saving) =>
    error && isGoverned(saving.model) ? [] : invalidatesTags(result, error, saving);

  definition.onQueryStarted = async (saving, api) => {
    if (!isGoverned(saving.model)) return onQueryStarted(saving, api);
    try {
      await api.queryFulfilled;
    } catch (failure) {
      const conflict = conflictOf(errorIn(failure));
      if (conflict) onConflict(saving, conflict);
    }
  };
}

function withTextSeen(request: Request, seen: Seen | undefined): Request {
  if (!seen) return request;
  const marks = Object.entries(seen.fields).map(([name, mark]) => `${name}=${mark}`);
  const headers = {
    ...request.config?.headers,
    [TEXT_VERSION_HEADER]: String(seen.textVersion),
    [TEXT_FIELDS_HEADER]: marks.join(','),
  };
  return { ...request, config: { ...request.config, headers } };
}

function errorIn(failure: unknown): unknown {
  return typeof failure === 'object' && failure !== null && 'error' in failure ? failure.error : undefined;
}
