import de from '@fullcalendar/core/locales/de';
import en from '@fullcalendar/core/locales/en-gb';
import es from '@fullcalendar/core/locales/es';
import fr from '@fullcalendar/core/locales/fr';
import it from '@fullcalendar/core/locales/it';

/** The library's words in the panel's languages; each of them has weeks that begin on Monday, as the filter of dates has. */
export const LANGUAGES = [en, de, es, fr, it];

/** The one for a language of the panel; English for the others, as elsewhere. */
export function languageFor(locale: string): string {
  const [language = ''] = locale.split('-');
  return LANGUAGES.find(({ code }) => code === language)?.code ?? en.code;
}
