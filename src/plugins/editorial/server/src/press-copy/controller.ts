import type { ImportedArticle } from '../../../contracts/import';
import { service } from '../plugin';
import type { HttpContext } from '../requests';
import type { Strapi } from '../strapi';
import { submissionFrom } from './submission';

export function importController({ strapi }: { strapi: Strapi }) {
  return {
    async pressCopy(context: HttpContext): Promise<{ data: ImportedArticle }> {
      const sent = await submissionFrom(context);
      const { importBytes, importText } = service(strapi, 'importer');
      const data =
        'bytes' in sent ? await importBytes(sent.bytes, sent.options) : await importText(sent.text, sent.options);
      context.status = 201;
      return { data };
    },
  };
}
