import type { Core } from '@strapi/strapi';

export type TypeName = 'article' | 'author' | 'section' | 'tag';

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
}

interface Key {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
}

interface Workflow {
  status(key: Key): Promise<{ digest: string; companions: readonly object[] }>;
  take(key: Key, intent: object): Promise<unknown>;
  savedAreKept(): Promise<void>;
}

interface Actors {
  asPerson<T>(kind: 'admin', id: string, can: readonly string[], work: () => Promise<T>): Promise<T>;
}

const PEOPLE = { writer: ['1', ['submit']], reviewer: ['2', ['review']], editor: ['3', ['publish']] } as const;

/** How a text gets from its writer to its readers, in an application with the workflow and in one without. */
export interface Newsroom {
  readonly isGoverned: boolean;
  readonly uid: (type: TypeName) => string;
  readonly documents: (type: TypeName) => Documents;
  readonly as: <T>(person: keyof typeof PEOPLE, work: () => Promise<T>) => Promise<T>;
  /** What must happen before an editor may publish; nothing in stock Strapi. */
  readonly agree: (type: 'article' | 'author', documentId: string) => Promise<void>;
  /** Until saved texts are revisions, which happens after a save is answered; at once in stock Strapi. */
  readonly savedAreKept: () => Promise<void>;
}

export function newsroomIn(strapi: Core.Strapi): Newsroom {
  const isGoverned = 'plugin::editorial.article' in strapi.contentTypes;
  const uid = (type: TypeName) => (isGoverned ? `plugin::editorial.${type}` : `api::${type}.${type}`);
  const as: Newsroom['as'] = (person, work) => {
    if (!isGoverned) return work();
    const actors: Actors = strapi.plugin('editorial').service('actors');
    const [id, can] = PEOPLE[person];
    return actors.asPerson('admin', id, can, work);
  };
  const agree: Newsroom['agree'] = async (type, documentId) => {
    if (!isGoverned) return;
    const workflow: Workflow = strapi.plugin('editorial').service('workflow');
    const key = { uid: uid(type), documentId, locale: type === 'article' ? 'en' : '' };
    await as('writer', () => workflow.take(key, { step: 'submit' }));
    const { digest, companions } = await as('reviewer', () => workflow.status(key));
    await as('reviewer', () => workflow.take(key, { step: 'approve', digest, companions }));
  };
  const savedAreKept = async () => {
    if (!isGoverned) return;
    const workflow: Workflow = strapi.plugin('editorial').service('workflow');
    await workflow.savedAreKept();
  };
  const documents = (type: TypeName) => strapi.documents(uid(type) as 'admin::user') as unknown as Documents;
  return { isGoverned, uid, documents, as, agree, savedAreKept };
}
