import { AUTHOR } from '../../plugin';
import { rows, type Row, type Strapi } from '../../strapi';
import type { Profile } from '../profiles';

const FILE = 'plugin::upload.file';
const IMAGE = 'editorial.image';

interface Portrait {
  readonly id: number;
  readonly file?: { readonly id: number } | null;
}

interface Place {
  readonly file_id: number;
  readonly related_id: number;
  readonly related_type: string;
}

/**
 * The person's pictures, of now and of earlier editions. Those that something else shows too are left and named.
 * `removeFiles` takes the others out of the media library and off the disk.
 */
export async function avatarsOf(strapi: Strapi, { documentId }: Profile, earlierUrls: readonly string[]) {
  const profiles = await rows<Row & { readonly avatar?: Portrait | null }>(strapi, AUTHOR).findMany({
    where: { documentId },
    populate: { avatar: { populate: { file: true } } },
  });
  const portraits = profiles.flatMap(({ avatar }) => avatar ?? []);
  const own = portraits.flatMap(({ file }) => (file ? [file.id] : []));
  const earlier = await rows(strapi, FILE).findMany({ where: { url: { $in: [...earlierUrls] } }, select: ['id'] });
  const ids = [...new Set([...own, ...earlier.map(({ id }) => id)])];
  const shown = await shownElsewhere(strapi, ids, new Set(portraits.map(({ id }) => id)));
  return {
    keptFiles: ids.filter((id) => shown.has(id)),
    removeFiles: () =>
      removeFiles(
        strapi,
        ids.filter((id) => !shown.has(id)),
      ),
  };
}

/** Which of these files stand anywhere but in the person's own portraits. */
async function shownElsewhere(
  strapi: Strapi,
  ids: readonly number[],
  portraits: ReadonlySet<number>,
): Promise<ReadonlySet<number>> {
  const { related } = strapi.db.metadata.get(FILE).attributes;
  const table = related && 'joinTable' in related ? related.joinTable?.name : undefined;
  if (!table) throw new Error('The media library does not say where its files are shown.');
  const places: Place[] = await strapi.db.transaction(({ trx }) =>
    strapi.db
      .getConnection(table)
      .whereIn('file_id', [...ids])
      .select('file_id', 'related_id', 'related_type')
      .transacting(trx),
  );
  const others = places.filter((place) => place.related_type !== IMAGE || !portraits.has(place.related_id));
  return new Set(others.map((place) => place.file_id));
}

/** A file that cannot be removed is logged by its id; the person is erased all the same. */
async function removeFiles(strapi: Strapi, ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    const file = await rows(strapi, FILE).findOne({ where: { id } });
    try {
      if (file) await strapi.plugin('upload').service('upload').remove(file);
    } catch (error) {
      strapi.log.error(`The picture ${id} of an erased person could not be removed: ${String(error)}`);
    }
  }
}
