import { problem } from '../http-errors';
import { defaultLocale, type Strapi } from '../strapi';

/** @throws BAD_PARAMETER (400) that names the languages of the site. */
export async function localeFrom(strapi: Strapi, wanted: string | undefined): Promise<string> {
  if (wanted === undefined) return defaultLocale(strapi);
  const locales: readonly { readonly code: string }[] = await strapi.plugin('i18n').service('locales').find();
  const codes = locales.map(({ code }) => code);
  if (codes.includes(wanted)) return wanted;
  throw problem(400, 'BAD_PARAMETER', `This site has no language ${wanted}; it has ${codes.join(', ')}.`);
}
