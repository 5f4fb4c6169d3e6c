import { refuse } from '../../../../domain/workflow/refusals';
import { refusalError } from '../../http-errors';
import type { LiveDocument } from './holders';

/** The net's refusal of a write that no running step names. */
export function closed(documents: readonly LiveDocument[] = []): Error {
  const message = 'This would change what readers see without a step of the workflow. Use the workflow service.';
  const named = documents.map(({ key, title }) => ({ documentId: key.documentId, title }));
  return refusalError(refuse('NOT_PERMITTED', message, named.length > 0 ? { documents: named } : {}));
}
