import { policies, settingsOf } from '../config';
import { defaultLocale, isLocalised, rows, type Row, type Strapi } from '../strapi';

interface WriteEvent {
  readonly model: { readonly uid: string };
}

/**
 * In `register`: where a type is localised no more, Strapi deletes its texts in all languages but the default one while it
 * starts, live ones too, and asks nobody. The start ends here instead, before anything is written.
 */
export function keepLanguages(strapi: Strapi): void {
  const check = async ({ model: { uid } }: WriteEvent) => {
    if (strapi.isLoaded || isLocalised(strapi, uid)) return;
    const languages = await otherLanguages(strapi, uid);
    if (languages.length > 0) throw new Error(lost(uid, languages));
  };
  const models = [...policies(settingsOf(strapi)).keys()];
  strapi.db.lifecycles.subscribe({ models, beforeDeleteMany: check, beforeUpdateMany: check });
}

async function otherLanguages(strapi: Strapi, uid: string): Promise<readonly string[]> {
  const where = { locale: { $notNull: true, $ne: await defaultLocale(strapi) } };
  const found: readonly Pick<Row, 'locale'>[] = await rows(strapi, uid).findMany({ where, select: ['locale'] });
  return [...new Set(found.map(({ locale }) => locale ?? ''))];
}

function lost(uid: string, languages: readonly string[]): string {
  return (
    `editorial: ${uid} is governed and not localised any more: Strapi would delete its texts in ${languages.join(', ')}. ` +
    'Switch localisation on again, and unpublish and delete those texts first if they shall go.'
  );
}
