import { useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { DocumentRef } from '../api';
import { workflowApi } from '../steps/workflow-api';
import type { Sides } from './compare-api';

/** What stands in the address of the page. */
interface Address extends Partial<Sides> {
  readonly locale?: string;
  readonly view?: string;
}

export interface Compared {
  readonly document: DocumentRef;
  readonly sides: Sides;
  readonly isSideBySide: boolean;
  readonly ask: (change: Pick<Address, 'from' | 'to' | 'view'>) => void;
}

/** The question in the address, so that a link shows a colleague the same two texts; null for a type that is not governed. */
export function useCompared(): Compared | null | undefined {
  const { plural = '', documentId = '' } = useParams();
  const [{ query }, setQuery] = useQueryParams<Address>();
  const { data: types } = workflowApi.useGovernedQuery();
  const type = types?.find((one) => one.plural === plural);
  if (!types) return undefined;
  if (!type) return null;
  const { locale, from, to, view } = query ?? {};
  return {
    document: { uid: type.uid, plural, documentId, isSingleType: type.isSingleType, locale: locale ?? null },
    sides: { from: String(from ?? 'live'), to: String(to ?? 'working') },
    isSideBySide: view === 'beside',
    ask: (change) => setQuery({ ...query, ...change }),
  };
}
