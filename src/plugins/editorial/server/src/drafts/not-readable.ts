import { refuse } from '../../../domain/workflow/refusals';
import { refusalError } from '../http-errors';

export function notReadable(): Error {
  const message =
    'Drafts are not readable for you. Leave the draft parameters out, or ask for the permission readDraft.';
  return refusalError(refuse('DRAFTS_NOT_READABLE', message));
}
