/** One document in one locale; `locale` is '' for types that are not localised (unique indexes take NULLs as distinct). */
export interface Key {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
}

/** The key's columns, as every table of the workflow has them. */
export function keyColumns({ uid, documentId, locale }: Key): {
  targetUid: string;
  documentId: string;
  locale: string;
} {
  return { targetUid: uid, documentId, locale };
}

/** The other way round. */
export function keyFrom({ targetUid: uid, documentId, locale }: ReturnType<typeof keyColumns>): Key {
  return { uid, documentId, locale };
}

/** How the document service wants the locale: absent for types that are not localised. */
export function localeParam({ locale }: Key): { locale?: string } {
  return locale === '' ? {} : { locale };
}

export function keyText({ uid, documentId, locale }: Key): string {
  return `${uid}/${documentId}/${locale}`;
}

/** Documents that one query can ask for: those of one type in one language. */
export interface Together {
  readonly keys: readonly Key[];
  readonly where: {
    readonly targetUid: string;
    readonly locale: string;
    readonly documentId: { readonly $in: string[] };
  };
}

export function together(keys: readonly Key[]): readonly Together[] {
  const groups = new Map<string, Key[]>();
  for (const key of keys) {
    const name = `${key.uid}/${key.locale}`;
    groups.set(name, [...(groups.get(name) ?? []), key]);
  }
  return [...groups.values()].map((group) => {
    const [{ uid: targetUid, locale } = { uid: '', locale: '' }] = group;
    return {
      keys: group,
      where: { targetUid, locale, documentId: { $in: group.map(({ documentId }) => documentId) } },
    };
  });
}
