import { useNotification } from '@strapi/strapi/admin';
import type { ThreadView } from '../../../contracts/comments';
import type { DocumentRef } from '../api';
import { useExplanation } from '../steps/use-explanation';
import { commentsApi, type SayArg } from './comments-api';

/** Writes and resolves, and tells why it did not work; true when it did. */
export function useComments(document: DocumentRef) {
  const [saySomething, { isLoading: isSaying }] = commentsApi.useSayCommentMutation();
  const [settleThread, { isLoading: isSettling }] = commentsApi.useSettleThreadMutation();
  const { toggleNotification } = useNotification();
  const explain = useExplanation();

  async function say(said: SayArg['said'], thread?: number): Promise<boolean> {
    const answer = await saySomething({ document, said, thread });
    if ('error' in answer) toggleNotification(explain(answer.error));
    return !('error' in answer);
  }
  async function settle(thread: ThreadView): Promise<void> {
    const answer = await settleThread({ document, thread });
    if ('error' in answer) toggleNotification(explain(answer.error));
  }
  return { say, settle, isBusy: isSaying || isSettling };
}
