import { useIntl } from 'react-intl';
import type { ReasonCode } from '../../../contracts/workflow';

/** A reason code as the person reads it. */
export function useLabels(): (reasonCode: ReasonCode) => string {
  const { locale } = useIntl();
  return (reasonCode) => labelIn(reasonCode, locale);
}

/** In the language asked for, or the same language of another country, or in English, or as there is one. */
export function labelIn({ code, label }: ReasonCode, locale: string): string {
  if (typeof label === 'string') return label;
  const [language = ''] = locale.split('-');
  return label[locale] ?? label[language] ?? label.en ?? Object.values(label)[0] ?? code;
}
