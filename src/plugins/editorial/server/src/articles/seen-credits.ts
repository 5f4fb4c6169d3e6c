import { ARTICLE, service } from '../plugin';
import { model, type Strapi } from '../strapi';

const CREDIT = 'editorial.credit';

/** What is printed as somebody: a credit of which neither may be read says nothing. */
const PEOPLE = ['author', 'name'] as const;

export interface SeenFields {
  readonly may: (field: string) => boolean;
  /** The credits as far as the caller's role may read their fields. */
  readonly credits: <Credit extends object>(credits: readonly Credit[]) => readonly Credit[];
}

/** Which fields of an article whoever opens it may read, as the content manager has it. */
export async function seenFields(strapi: Strapi, documentId: string, locale: string): Promise<SeenFields> {
  const sees = await service(strapi, 'drafts').sees({ uid: ARTICLE, documentId, locale });
  const [article, credit] = [ARTICLE, CREDIT].map((uid) => model(strapi, uid).attributes);
  const may = (field: string) => article?.[field] !== undefined && sees(field, article[field]);
  const mayInCredit = (field: string) => credit?.[field] === undefined || sees(`credits.${field}`, credit[field]);
  return {
    may,
    credits: (credits) => {
      if (!PEOPLE.some(mayInCredit)) return [];
      return credits.map((one) => {
        const hidden = Object.keys(one).filter((field) => field !== 'role' && !mayInCredit(field));
        return { ...one, ...Object.fromEntries(hidden.map((field) => [field, null])) };
      });
    },
  };
}
