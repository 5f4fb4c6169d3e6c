import { defaultLocale, type Strapi } from './strapi';

interface Language {
  readonly code: string;
}

/** What there is to say of a language that the site has not; null for one that it has. */
export async function unknownLanguage(strapi: Strapi, code: string): Promise<string | null> {
  if (code === (await defaultLocale(strapi))) return null;
  const languages: readonly Language[] = await strapi.plugin('i18n').service('locales').find();
  const codes = languages.map((language) => language.code);
  return codes.includes(code) ? null : `this site has no language ${code}; it has ${codes.join(', ')}`;
}
