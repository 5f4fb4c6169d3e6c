import { refuse } from '../../../../domain/workflow/refusals';
import { refusalError } from '../../http-errors';
import { isLocalised, model, type Model, type Strapi } from '../../strapi';
import { findCase } from '../record/cases';
import { rulesOf, type Desk } from '../desk';
import { keyText, type Key } from '../key';
import { liveTexts } from '../texts/texts';
import { isOpen, withToken } from './tokens';

interface LanguageVersion {
  readonly key: Key;
  readonly title: string;
  readonly digest: string;
}

/** Fields that i18n copies from one language of a document into the others; none where all are localised. */
export function sharedFields(strapi: Strapi, uid: string): readonly string[] {
  const type = model(strapi, uid);
  const shared = shareds.get(type) ?? (isLocalised(strapi, uid) ? notLocalised(strapi, type) : []);
  shareds.set(type, shared);
  return shared;
}

const shareds = new WeakMap<Model, readonly string[]>();

function notLocalised(strapi: Strapi, type: Model): readonly string[] {
  return strapi.plugin('i18n').service('content-types').getNonLocalizedAttributes(type);
}

/**
 * Publishes one language of a document. i18n then copies the shared fields into the live rows of the other languages:
 * it may, as long as readers of those see the same as before.
 * @throws STILL_LIVE where they would not.
 */
export async function sparingOtherLanguages<T>(desk: Desk, key: Key, write: () => Promise<T>): Promise<T> {
  if (sharedFields(desk.strapi, key.uid).length === 0) return write();
  const others = await otherLanguages(desk, key);
  const opened = others.reduce((inner, other) => () => withToken('copy', other.key, inner), write);
  const result = await opened();
  const after = new Map((await otherLanguages(desk, key)).map((other) => [keyText(other.key), other.digest]));
  const rewritten = others.filter((other) => after.get(keyText(other.key)) !== other.digest);
  const changed: LanguageVersion[] = [];
  for (const other of rewritten) {
    // A language that the same call published has its own event by now.
    const own = await findCase(desk.strapi, other.key);
    if (!own?.liveDigest || own.liveDigest !== after.get(keyText(other.key))) changed.push(other);
  }
  if (changed.length > 0) throw wouldChange(desk, key, changed);
  return result;
}

/** Live languages that are not being published by the same call. */
async function otherLanguages(desk: Desk, { uid, documentId, locale }: Key): Promise<readonly LanguageVersion[]> {
  const texts = await liveTexts(desk.strapi, uid, [documentId]);
  return texts
    .map(({ row, digest }) => ({
      key: { uid, documentId, locale: row.locale ?? '' },
      title: rulesOf(desk, uid).title(row),
      digest,
    }))
    .filter((other) => other.key.locale !== locale && !isOpen('publish', other.key));
}

function wouldChange({ strapi }: Desk, { uid, locale }: Key, changed: readonly LanguageVersion[]): Error {
  const languages = changed.map(({ key }) => key.locale).join(', ');
  const fields = sharedFields(strapi, uid).join(', ');
  const message = `Publishing ${locale} would change what readers of ${languages} see: the languages share ${fields}. Have them approved too and publish them together, as one list of languages.`;
  const documents = changed.map(({ key, title }) => ({ documentId: key.documentId, title }));
  return refusalError(refuse('STILL_LIVE', message, { documents }));
}
