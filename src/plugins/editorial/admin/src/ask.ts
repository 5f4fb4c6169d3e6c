import type { fetchBaseQuery } from '@strapi/strapi/admin';

type BaseQuery = ReturnType<typeof fetchBaseQuery>;
export type Request = Exclude<Parameters<BaseQuery>[0], string>;
type Fetch = (request: Request) => ReturnType<BaseQuery>;
type Failure = NonNullable<Awaited<ReturnType<BaseQuery>>['error']>;

/** The body of every answer of our own routes. */
export interface Answer<Data> {
  readonly data: Data;
}

/** One request to a route of ours; its contract says what `Data` is. */
export async function ask<Data>(fetch: Fetch, request: Request): Promise<Answer<Data> | { readonly error: Failure }> {
  const answer = await fetch(request);
  return answer.error ? { error: answer.error } : (answer.data as Answer<Data>);
}
