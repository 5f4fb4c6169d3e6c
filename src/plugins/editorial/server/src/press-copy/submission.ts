import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { importBody, importOptions, type ImportOptions } from '../../../contracts/import';
import { problem } from '../http-errors';
import { parse, type HttpContext } from '../requests';
import { bytesOf } from './files';
import { importProblem } from './problems';

/** What was sent: a file with its bytes, or text that has been decoded. */
export type Submission =
  | { readonly bytes: Uint8Array; readonly options: ImportOptions }
  | { readonly text: string; readonly options: ImportOptions };

const upload = z.object({ filepath: z.string() });

/**
 * Press copy comes as the file `file` of a form (any encoding), as JSON, or as `text/plain` in UTF-8 with the options
 * in the query.
 *
 * Strapi's own limits come first: 56 KB of `text/plain` and 1 MB of JSON, unless the site gives `strapi::body` more.
 */
export async function submissionFrom({ request, query }: HttpContext): Promise<Submission> {
  const { body, files = {} } = request;
  if (Object.keys(files).length > 0) return fromForm(files, body);
  if (typeof body === 'string') return { text: utf8(body), options: parse(importOptions, query, 'query') };
  const { text, ...options } = parse(importBody, body ?? {}, 'body');
  return { text, options };
}

/** Strapi removes uploads by itself only where the field is called `files`. */
async function fromForm(files: Record<string, unknown>, body: unknown): Promise<Submission> {
  try {
    const { file } = files;
    const { success, data } = upload.safeParse(file);
    if (!success) throw problem(400, 'BAD_PARAMETER', 'Send one file, in the field "file".');
    const options = parse(importOptions, body ?? {}, 'body');
    return { bytes: await bytesOf(data.filepath), options };
  } finally {
    const uploads = z.array(upload).safeParse(Object.values(files).flat());
    await Promise.all((uploads.data ?? []).map(({ filepath }) => rm(filepath, { force: true })));
  }
}

/** Other encodings have been spoilt on the way here. */
function utf8(text: string): string {
  if (!text.includes('\uFFFD')) return text;
  const message = 'This text is not in UTF-8: send it so, or send the file in the field "file" of a form.';
  throw importProblem({ code: 'NOT_UTF8', message });
}
