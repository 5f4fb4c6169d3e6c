import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import { isOutdated, refusalOf } from '../refusal';

type Problem = Parameters<ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError']>[0];

interface Explanation {
  readonly type: 'danger' | 'warning';
  readonly message: string;
}

/** A notice for what went wrong. A refusal is no fault: it says what happened and what to do next. */
export function useExplanation(): (error: Problem) => Explanation {
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const message = useMessages();
  return (error) => {
    const refusal = refusalOf(error);
    if (!refusal) return { type: 'danger', message: formatError(error) };
    const text = isOutdated(refusal) ? message('editorial.refused.outdated') : refusal.message;
    return { type: 'warning', message: text };
  };
}
