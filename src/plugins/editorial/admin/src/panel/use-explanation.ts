import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import { isOutdated, refusalOf } from '../refusal';

/** A notice for what went wrong. A refusal is no fault: it says what happened and what to do next. */
export function useExplanation() {
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const message = useMessages();
  return (error: Parameters<typeof formatError>[0]) => {
    const refusal = refusalOf(error);
    if (!refusal) return { type: 'danger', message: formatError(error) } as const;
    const text = isOutdated(refusal) ? message('editorial.refused.outdated') : refusal.message;
    return { type: 'warning', message: text } as const;
  };
}
