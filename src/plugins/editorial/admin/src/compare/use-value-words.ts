import { useIntl } from 'react-intl';
import { useMessages } from '../messages';
import { valueWords } from './value-words';

/** What the values of a field say to people. */
export function useValueWords(name: string, type: string): (value: unknown) => string {
  const intl = useIntl();
  const message = useMessages();
  return (value) => {
    if (typeof value === 'boolean') return message(value ? 'editorial.compare.yes' : 'editorial.compare.no');
    if (type !== 'enumeration') return valueWords(value, type, intl);
    const choice = String(value ?? '');
    return choice && intl.formatMessage({ id: `editorial.choice.${name}.${choice}`, defaultMessage: choice });
  };
}
