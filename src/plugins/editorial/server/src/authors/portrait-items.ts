import { hasSecrets, portraitItems } from '../../../domain/author/portraits';
import type { OpenItem } from '../../../domain/workflow/refusals';
import { AUTHOR, service } from '../plugin';
import type { Row, Strapi } from '../strapi';
import type { Subject } from '../workflow/desk';

/** A file is opened only where the profile has something to keep. */
export async function portraitItemsOf(strapi: Strapi, { key, text }: Subject): Promise<readonly OpenItem[]> {
  const file = key.uid === AUTHOR ? portraitIn(text.row) : undefined;
  const profile = privateIn(text.row);
  if (!file || !hasSecrets(profile)) return [];
  return portraitItems(profile, await service(strapi, 'media').wordsIn(file));
}

function portraitIn({ avatar }: Row): Readonly<Record<string, unknown>> | undefined {
  const file = isRecord(avatar) ? avatar.file : undefined;
  return isRecord(file) ? file : undefined;
}

function privateIn(row: Row) {
  const said = (field: string) => (typeof row[field] === 'string' ? row[field] : null);
  return {
    name: said('name') ?? '',
    legalName: said('legalName'),
    email: said('email'),
    publicContact: said('publicContact'),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
