import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useMessages, type MessageId } from '../messages';
import { refusalOf } from '../refusal';

type ApiError = Parameters<ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError']>[0];
type Answered<Data> = { readonly data: Data } | { readonly error: unknown };

/** Tells how a request went: `told` answers what came of it, or nothing where it was refused. */
export function useOutcome() {
  const message = useMessages();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  return async <Data>(request: Promise<Answered<Data>>, done: MessageId): Promise<Data | undefined> => {
    const answer = await request;
    if ('error' in answer) {
      const said = refusalOf(answer.error)?.message ?? formatError(answer.error as ApiError);
      toggleNotification({ type: 'danger', message: said });
      return undefined;
    }
    toggleNotification({ type: 'success', message: message(done) });
    return answer.data;
  };
}
