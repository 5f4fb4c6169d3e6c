import type { RowQuery } from './strapi';

/** Rows by ascending id, in pages. */
export async function* pagesById<T extends { readonly id: number }>(
  query: RowQuery<T>,
  where: Record<string, unknown>,
  { select, size }: { readonly select: readonly string[]; readonly size: number },
): AsyncGenerator<readonly T[]> {
  for (let after = 0; ;) {
    const page = { $and: [where, { id: { $gt: after } }] };
    const found = await query.findMany({
      where: page,
      select: [...new Set(['id', ...select])],
      orderBy: { id: 'asc' },
      limit: size,
    });
    yield found;
    const last = found.at(-1);
    if (!last || found.length < size) return;
    after = last.id;
  }
}
