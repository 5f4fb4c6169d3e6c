import {
  buildValidParams,
  unstable_useContentManagerContext as useContentManagerContext,
} from '@strapi/content-manager/strapi-admin';
import { useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useMemo } from 'react';
import type { BylinePreview } from '../../../contracts/bylines';
import { bylineApi } from '../bylines/byline-api';
import { typedByline } from '../bylines/typed-byline';
import { useTyped } from '../bylines/use-typed';
import { chosenAuthor, chosenName, type CreditValue, keepsAuthor } from './credit-value';
import { knownPerson, rememberAuthors } from './known-authors';

/** Who a credit of the form is about. */
export interface Credited {
  /** '' where nobody is named, or where it is not known yet. */
  readonly name: string;
  readonly jobTitle: string | null;
  /** documentId of the profile. */
  readonly author: string | null;
  /** Whether readers can see the profile; null without one. */
  readonly isPublished: boolean | null;
}

/** Tells who the credits of the form are about; names of profiles come with the preview of the byline. */
export function useCredited(): (credit: CreditValue) => Credited {
  const { id: documentId } = useContentManagerContext();
  const [{ query }] = useQueryParams();
  const { locale } = useMemo((): { locale?: unknown } => buildValidParams(query), [query]);
  const typed = useTyped('CreditsInput', (values) => typedByline(values, typeof locale === 'string' ? locale : null));
  const { data } = bylineApi.useBylineQuery({ documentId, typed });
  useEffect(() => {
    if (data) rememberAuthors(data);
  }, [data]);
  return (credit) => creditedIn(credit, data);
}

/** `preview` may be older than the form: it is asked by ids, never by places in the list. */
function creditedIn(credit: CreditValue, preview: BylinePreview | undefined): Credited {
  const chosen = chosenAuthor(credit);
  const saved = keepsAuthor(credit) ? preview?.credits.find(({ id }) => id === credit.id)?.author : null;
  const remembered = chosen === null && !saved ? knownPerson(credit) : undefined;
  const author = chosen ?? saved ?? remembered?.author ?? null;
  if (author === null) return { name: credit.name ?? '', jobTitle: null, author, isPublished: null };
  const person = preview?.people.find(({ documentId }) => documentId === author) ?? remembered;
  const { name = chosenName(credit) ?? '', jobTitle = null, isPublished = null } = person ?? {};
  return { name, jobTitle, isPublished, author };
}
