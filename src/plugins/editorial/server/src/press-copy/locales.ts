import { unknownLanguage } from '../languages';
import { wrongField } from '../requests';
import { defaultLocale, type Strapi } from '../strapi';

/** @throws BAD_PARAMETER (400) that names the languages of the site. */
export async function localeFrom(strapi: Strapi, wanted: string | undefined): Promise<string> {
  if (wanted === undefined) return defaultLocale(strapi);
  const unknown = await unknownLanguage(strapi, wanted);
  if (unknown) throw wrongField('locale', unknown);
  return wanted;
}
