import { rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './environment';
import type { Newsroom } from './newsroom';
import type { Someone } from './people';
import { picture } from './picture';

/** A file of the media library. */
export interface Picture {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly hash: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

interface Wanted {
  readonly red?: number;
  readonly fileName?: string;
  /** Instead of a picture in that shade. */
  readonly bytes?: Buffer;
}

export const onDisk = ({ url }: Pick<Picture, 'url'>) => path.join(ROOT, 'public', url);

export async function upload({ http }: Newsroom, { headers }: Someone, wanted: Wanted = {}): Promise<Picture> {
  const { red = 10, fileName = 'ferry.png', bytes = picture(red) } = wanted;
  const { body } = await http.post('/upload').set(headers).attach('files', bytes, fileName).expect(201);
  return body[0];
}

/** As if it had been replaced so many milliseconds from now, by somebody whom the plugin did not see. */
export async function replacedLater({ strapi }: Newsroom, { id }: Pick<Picture, 'id'>, ms: number): Promise<void> {
  const at = new Date(Date.now() + ms);
  const updated_at = strapi.db.dialect.client === 'sqlite' ? at.getTime() : at;
  await strapi.db.connection('files').where({ id }).update({ updated_at });
}

/** What the tests of a newsroom uploaded lies in the application's own folder. */
export async function removeUploads({ strapi }: Newsroom): Promise<void> {
  const files = await strapi.db.query('plugin::upload.file').findMany({});
  const formats = files.flatMap((file) => Object.values(file.formats ?? {}) as Picture[]);
  for (const file of [...files, ...formats]) rmSync(onDisk(file), { force: true });
}
