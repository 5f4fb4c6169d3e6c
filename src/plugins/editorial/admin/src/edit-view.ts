interface Entry {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
}

/** Where the content manager edits an entry of a collection. */
export function editViewOf({ uid, documentId, locale }: Entry): string {
  const inLocale = locale === null ? '' : `?plugins[i18n][locale]=${locale}`;
  return `/content-manager/collection-types/${uid}/${documentId}${inLocale}`;
}
