import { readPressCopy } from '../../../domain/article/press-copy';
import { parseByline } from '../../../domain/byline/parse';
import type { ImportedArticle, ImportOptions } from '../../../contracts/import';
import { asSystem } from '../actor';
import type { Strapi } from '../strapi';
import { decode } from './decode';
import { bytesOf } from './files';
import { localeFrom } from './locales';
import { importProblem } from './problems';
import { saveCopy } from './save';

/**
 * Press copy in: text as it comes from a desk becomes the draft of an article and drafts of its authors. What cannot
 * be read as an article is refused and leaves nothing behind: EMPTY, BINARY, NO_HEADLINE, HEADLINE_TOO_LONG
 * (422), DUPLICATE (409), TOO_LARGE, TOO_LONG (413); an unknown language is BAD_PARAMETER (400).
 */
export interface Importer {
  readonly importText: (text: string, options?: ImportOptions) => Promise<ImportedArticle>;
  /** A file in UTF-8, UTF-16 or Windows-1252. */
  readonly importBytes: (bytes: Uint8Array, options?: ImportOptions) => Promise<ImportedArticle>;
  /** For scripts: runs as the system actor `import`. @throws NO_FILE (422) as well */
  readonly importFile: (file: string, options?: ImportOptions) => Promise<ImportedArticle>;
}

export function createImporter({ strapi }: { strapi: Strapi }): Importer {
  const importText: Importer['importText'] = async (text, { date, locale, force = false } = {}) => {
    const read = readPressCopy(text, { parseByline, ...(date && { date }) });
    if (!read.ok) throw importProblem(read.problem);
    return saveCopy(strapi, read.copy, { locale: await localeFrom(strapi, locale), isForced: force });
  };
  const importBytes: Importer['importBytes'] = async (bytes, options) => {
    const decoded = decode(bytes);
    if (!decoded.ok) throw importProblem(decoded.problem);
    return importText(decoded.text, options);
  };
  const importFile: Importer['importFile'] = async (file, options) => {
    const bytes = await bytesOf(file);
    return asSystem('import', () => importBytes(bytes, options));
  };
  return { importText, importBytes, importFile };
}
