import { useNotification } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import { noticeApi } from './notice-api';

/** Sends letters again before their time: one that was given up, or all that failed. */
export function useRetry() {
  const message = useMessages();
  const { toggleNotification } = useNotification();
  const [retryLetters, { isLoading: isRetrying }] = noticeApi.useRetryLettersMutation();
  const retry = async (wanted: { readonly id?: number }) => {
    const failed = 'error' in (await retryLetters(wanted));
    const words = failed ? 'editorial.notices.letters.not-retried' : 'editorial.notices.letters.retried';
    toggleNotification({ type: failed ? 'danger' : 'success', message: message(words) });
  };
  return { retry, isRetrying };
}
