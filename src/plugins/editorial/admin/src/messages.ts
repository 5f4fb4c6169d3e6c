import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type en from './translations/en.json';

/** English is complete; another language falls back to it, message by message. */
export type MessageId = keyof typeof en;

type Values = Readonly<Record<string, string | number>>;

export function useMessages(): (id: MessageId, values?: Values) => string {
  const { formatMessage } = useIntl();
  return useCallback((id: MessageId, values?: Values) => formatMessage({ id }, values), [formatMessage]);
}
