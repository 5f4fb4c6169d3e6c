import {
  unstable_useContentManagerContext as useContentManagerContext,
  useDocumentRBAC,
} from '@strapi/content-manager/strapi-admin';

export interface FieldRights {
  readonly mayRead: (path: string) => boolean;
  readonly mayEdit: (path: string) => boolean;
}

/** What the person may read and change of the fields inside a list of components, as Strapi's own fields ask it. */
export function useFieldRights(): FieldRights {
  const { isCreatingEntry } = useContentManagerContext();
  const may = useDocumentRBAC('CreditsInput', (rights) => rights.canUserAction);
  const create = useDocumentRBAC('CreditsInput', (rights) => rights.canCreateFields);
  const read = useDocumentRBAC('CreditsInput', (rights) => rights.canReadFields);
  const update = useDocumentRBAC('CreditsInput', (rights) => rights.canUpdateFields);
  return {
    mayRead: (path) => may(path, isCreatingEntry ? create : read, 'string'),
    mayEdit: (path) => may(path, isCreatingEntry ? create : update, 'string'),
  };
}
