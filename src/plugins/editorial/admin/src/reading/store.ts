import type { StrapiApp } from '@strapi/strapi/admin';
import type { workflowApi } from '../steps/workflow-api';

export type State = Parameters<ReturnType<typeof workflowApi.endpoints.governed.select>>[0];

interface Store {
  getState(): State;
  dispatch<Result>(thunk: (dispatch: never, getState: never, extra: never) => Result): Result;
}

/** The admin panel's store, for code that React does not call. Strapi's type of it knows no plugin's endpoints and tags. */
export function storeOf({ store }: StrapiApp): Store {
  if (!store) throw new Error('The admin panel has no store before it renders.');
  return store as unknown as Store;
}
