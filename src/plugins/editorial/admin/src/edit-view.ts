export interface Entry {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly isSingleType?: boolean;
}

/** Where the content manager edits an entry. */
export function editViewOf({ uid, documentId, locale, isSingleType = false }: Entry): string {
  const inLocale = locale === null ? '' : `?plugins[i18n][locale]=${locale}`;
  const place = isSingleType ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  return `/content-manager/${place}${inLocale}`;
}
