import type {
  Anonymised,
  CreditedArticle,
  DuplicatesPage,
  Moved,
  PersonExport,
  Renamed,
} from '../../../../contracts/author-answers';
import type {
  AnonymiseBody,
  DuplicatesQuery,
  MergeBody,
  ReassignBody,
  RenameSlugBody,
} from '../../../../contracts/authors';
import { refuse } from '../../../../domain/workflow/refusals';
import { asCodeOf, currentCaller, type Caller } from '../../actor';
import { refusalError } from '../../http-errors';
import { AUTHOR } from '../../plugin';
import { inTransaction, type Strapi } from '../../strapi';
import { asConflict } from '../../workflow/conflicts';
import { anonymise } from './anonymise';
import { creditedArticle } from './credited-article';
import { duplicatesOf } from './duplicates';
import { articlesCrediting } from '../held-credits';
import { merge } from './merge';
import { exportPerson } from './person-export';
import { profileOf } from '../profiles';
import { reassign } from './reassign';
import { renameSlug } from './rename-slug';

/** What happens to profiles that articles credit. Each is one transaction, logged, and needs `manage_authors`. */
export interface AuthorLife {
  /** The profile goes up in another: its credits move, its address leads there. */
  readonly merge: (documentId: string, body: MergeBody) => Promise<Moved>;
  /** Credits move from one profile to another; both stay. */
  readonly reassign: (documentId: string, body: ReassignBody) => Promise<Moved>;
  /** `hide`: bare names in place of the profile. `erase`: a label in place of the person, in what was printed too. */
  readonly anonymise: (documentId: string, body: AnonymiseBody) => Promise<Anonymised>;
  /** Another address, to which every earlier one leads. */
  readonly renameSlug: (documentId: string, body: RenameSlugBody) => Promise<Renamed>;
  /** A page of the groups of profiles that may be one person: of all, or of those that one profile stands in. */
  readonly duplicates: (wanted: DuplicatesQuery) => Promise<DuplicatesPage>;
  /** Everything held about the person. A named script may ask too: whoever starts it has the database. */
  readonly export: (documentId: string) => Promise<PersonExport>;
  /** Articles that credit the profile, live or in a working copy. */
  readonly credits: (documentId: string) => Promise<readonly CreditedArticle[]>;
}

/** What the operations share. */
export interface LifeDesk {
  readonly strapi: Strapi;
  readonly caller: Caller;
}

export function createAuthorLife({ strapi }: { strapi: Strapi }): AuthorLife {
  const inOne = <T>(work: (desk: LifeDesk) => Promise<T>): Promise<T> => {
    const caller = currentCaller(strapi);
    return asConflict(() => {
      refuseUnlessManager(caller);
      return inTransaction(strapi, () => asCodeOf(caller, () => work({ strapi, caller })));
    });
  };
  return {
    merge: (documentId, body) => inOne((desk) => merge(desk, documentId, body)),
    reassign: (documentId, body) => inOne((desk) => reassign(desk, documentId, body)),
    anonymise: async (documentId, body) => {
      const { removeFiles, ...answer } = await inOne((desk) => anonymise(desk, documentId, body));
      await removeFiles();
      return answer;
    },
    renameSlug: (documentId, body) => inOne((desk) => renameSlug(desk, documentId, body)),
    export: async (documentId) => {
      const caller = currentCaller(strapi);
      if (caller.kind !== 'system' || caller.via !== 'script') refuseUnlessManager(caller);
      return exportPerson(strapi, documentId);
    },
    duplicates: async (wanted) => {
      refuseUnlessManager(currentCaller(strapi));
      return duplicatesOf(strapi, wanted);
    },
    credits: async (documentId) => {
      refuseUnlessManager(currentCaller(strapi));
      await profileOf(strapi, documentId);
      return (await articlesCrediting(strapi, documentId)).map(creditedArticle);
    },
  };
}

function refuseUnlessManager(caller: Caller): void {
  if (caller.may('manage_authors', AUTHOR)) return;
  const message = 'You may not manage authors; people with the permission to manage authors can.';
  throw refusalError(refuse('NOT_PERMITTED', message));
}
