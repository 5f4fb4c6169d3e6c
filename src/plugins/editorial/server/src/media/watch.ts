import { rows, type Row, type Strapi } from '../strapi';
import { contentRows, FILE, instantOf, keepContent, type FileRow } from './file';
import { hashOf } from './read';
import { refuseShown, shownIn } from './shown';

/** A file on its way into the storage, as Strapi's upload plugin hands it around; it copies symbols along. */
interface Upload {
  readonly getStream: () => AsyncIterable<Uint8Array>;
  [CONTENT]?: string;
}

const CONTENT = Symbol('SHA-256 of the content');

interface ProviderService {
  readonly upload: (file: Upload) => Promise<void>;
  readonly replace: (file: Upload, old: object) => Promise<void>;
}

interface UploadService {
  readonly replace: (id: number, ...more: readonly unknown[]) => Promise<unknown>;
  readonly remove: (file: FileRow, ...more: readonly unknown[]) => Promise<unknown>;
}

interface FileEvent {
  readonly params: { readonly data?: Upload & Partial<FileRow>; readonly where?: Record<string, unknown> };
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
    replace: async (id: number, ...more: readonly unknown[]) => {
      refuseShown(await shownIn(strapi, [Number(id)]));
      return stock.replace(id, ...more);
    },
    remove: async (file: FileRow, ...more: readonly unknown[]) => {
      refuseShown(await shownIn(strapi, [file.id]));
      return stock.remove(file, ...more);
    },
  }));
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    afterCreate: (event: FileEvent) => keep(strapi, event),
    afterUpdate: (event: FileEvent) => keep(strapi, event),
    beforeUpdate: (event: FileEvent) => (isStored(event) ? refuseAmong(strapi, event) : undefined),
    beforeUpdateMany: (event: FileEvent) => (isStored(event) ? refuseAmong(strapi, event) : undefined),
    beforeDelete: (event: FileEvent) => refuseAmong(strapi, event),
    beforeDeleteMany: (event: FileEvent) => refuseAmong(strapi, event),
  });
}

async function hashed(file: Upload, store: () => Promise<void>): Promise<void> {
  file[CONTENT] = await hashOf(file.getStream());
  await store();
}

/** Keeps the hash of new content; what else changes on a file leaves its content as it was. */
async function keep(strapi: Strapi, { params, result }: FileEvent): Promise<void> {
  if (!result) return;
  const digest = params.data?.[CONTENT];
  if (digest) return keepContent(strapi, result, digest);
  const fileUpdatedAt = instantOf(result.updatedAt);
  await contentRows(strapi).updateMany({ where: { fileId: result.id }, data: { fileUpdatedAt } });
}

/** Columns that say where the content lies. */
const PLACE = ['url', 'hash', 'ext', 'provider', 'formats'] as const;

function isStored({ params }: FileEvent): boolean {
  return PLACE.some((column) => Object.keys(params.data ?? {}).includes(column));
}

async function refuseAmong(strapi: Strapi, { params }: FileEvent): Promise<void> {
  const files: readonly Pick<Row, 'id'>[] = await rows(strapi, FILE).findMany({ where: params.where, select: ['id'] });
  const ids = files.map(({ id }) => id);
  refuseShown(await shownIn(strapi, ids));
}
