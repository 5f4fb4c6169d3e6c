import { beforeSilentWrites } from '../silent-writes';
import { rows, type Row, type Strapi } from '../strapi';
import { contentRows, FILE, isContentOf, keepContent, type FileRow } from './file';
import { refusePlacing, refuseUnknownType, typesRelated, type Destination } from './placing';
import { hashOf } from './read';
import { refuseShown, shownIn } from './shown';

/** A file on its way into the storage, as Strapi's upload plugin hands it around; it copies symbols along. */
interface Upload {
  readonly getStream: () => AsyncIterable<Uint8Array>;
  [CONTENT]?: string;
  /** The entries that show it. */
  readonly related?: unknown;
}

const CONTENT = Symbol('SHA-256 of the content');

interface ProviderService {
  readonly upload: (file: Upload) => Promise<void>;
  readonly replace: (file: Upload, old: object) => Promise<void>;
}

interface UploadService {
  readonly upload: (given: { readonly data?: Destination }, ...more: readonly unknown[]) => Promise<unknown>;
  readonly replace: (id: number, ...more: readonly unknown[]) => Promise<unknown>;
  readonly remove: (file: FileRow, ...more: readonly unknown[]) => Promise<unknown>;
}

interface FileEvent {
  readonly params: { readonly data?: Partial<Upload & FileRow>; readonly where?: Record<string, unknown> };
  readonly result?: FileRow | null;
}

/** In `bootstrap`: takes the hash of whatever is stored, and keeps what readers see from being replaced or deleted. */
export function watchUploads(strapi: Strapi): void {
  strapi.get('services').extend('plugin::upload.provider', (stock: ProviderService) => ({
    ...stock,
    upload: (file: Upload) => hashed(file, () => stock.upload(file)),
    replace: (file: Upload, old: object) => hashed(file, () => stock.replace(file, old)),
  }));
  strapi.get('services').extend('plugin::upload.upload', (stock: UploadService) => ({
    ...stock,
    upload: async (given: { readonly data?: Destination }, ...more: readonly unknown[]) => {
      refuseUnknownType(strapi, given.data ?? {});
      refusePlacing(strapi, [given.data?.ref]);
      return stock.upload(given, ...more);
    },
    replace: async (id: number, ...more: readonly unknown[]) => {
      refuseShown(await shownIn(strapi, [Number(id)]));
      return stock.replace(id, ...more);
    },
    remove: async (file: FileRow, ...more: readonly unknown[]) => {
      refuseShown(await shownIn(strapi, [file.id]));
      return stock.remove(file, ...more);
    },
  }));
  const creates = (event: FileEvent) => refuseRelating(strapi, event, []);
  const updates = (event: FileEvent) => beforeChange(strapi, event);
  const deletes = async (event: FileEvent) => refuseShown(await shownIn(strapi, await filesOf(strapi, event)));
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    beforeCreate: creates,
    afterCreate: (event: FileEvent) => keep(strapi, event),
    afterUpdate: (event: FileEvent) => keep(strapi, event),
    beforeUpdate: updates,
    beforeUpdateMany: updates,
    beforeDelete: deletes,
    beforeDeleteMany: deletes,
  });
  beforeSilentWrites(strapi, FILE, async (id, data = { related: [] }) =>
    refuseRelating(strapi, { params: { data } }, [id]),
  );
}

async function hashed(file: Upload, store: () => Promise<void>): Promise<void> {
  file[CONTENT] = await hashOf(file.getStream());
  await store();
}

/**
 * Keeps the hash of new content; what else changes on a file leaves its content as it was. What is not known to be the
 * content of this file stays as it is, and is read again.
 */
async function keep(strapi: Strapi, { params, result }: FileEvent): Promise<void> {
  if (!result) return;
  const digest = params.data?.[CONTENT];
  if (digest) return keepContent(strapi, result, digest);
  const known = await contentRows(strapi).findOne({ where: { fileId: result.id } });
  const asItWas = known && { ...result, updatedAt: known.fileUpdatedAt };
  if (asItWas && isContentOf(strapi, known, asItWas)) await keepContent(strapi, result, known.digest);
}

/** Columns that say where the content lies. */
const PLACE = ['url', 'hash', 'ext', 'provider', 'formats'] as const;

function isStored({ params }: FileEvent): boolean {
  return PLACE.some((column) => Object.keys(params.data ?? {}).includes(column));
}

/** Where the place of a content changes, what was known of the content is forgotten: it is read anew. */
async function beforeChange(strapi: Strapi, event: FileEvent): Promise<void> {
  const isMoved = isStored(event);
  if (!isMoved && event.params.data?.related === undefined) return;
  const ids = await filesOf(strapi, event);
  await refuseRelating(strapi, event, ids);
  if (!isMoved) return;
  refuseShown(await shownIn(strapi, ids));
  await contentRows(strapi).deleteMany({ where: { fileId: { $in: [...ids] } } });
}

async function refuseRelating(strapi: Strapi, { params }: FileEvent, ids: readonly number[]): Promise<void> {
  const related = params.data?.related;
  if (related !== undefined) refusePlacing(strapi, await typesRelated(strapi, related, ids));
}

async function filesOf(strapi: Strapi, { params }: FileEvent): Promise<readonly number[]> {
  const files: readonly Pick<Row, 'id'>[] = await rows(strapi, FILE).findMany({ where: params.where, select: ['id'] });
  return files.map(({ id }) => id);
}
