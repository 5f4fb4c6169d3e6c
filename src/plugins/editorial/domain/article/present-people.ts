import type { AuthorKind } from '../byline/credits';
import type { AuthorContent } from './edition';
import type { JsonLd, PresentedPlace } from './presented';

/** Somebody as schema.org describes them. */
export interface PersonFacts {
  readonly name: string;
  /** Of the profile; null where there is none. */
  readonly url: string | null;
  readonly kind: AuthorKind;
  readonly jobTitle: string | null;
  readonly organization: PresentedPlace | null;
  /** Pages elsewhere that are about the same one. */
  readonly sameAs: readonly string[];
}

/** Source: https://schema.org/Person and https://schema.org/Organization; the name without "By" or title. */
export function personLd({ name, url, kind, jobTitle, organization, sameAs }: PersonFacts): JsonLd {
  const house = organization && withoutAbsent({ '@type': 'Organization', ...organization });
  if (kind !== 'person')
    return withoutAbsent({ '@type': TYPES[kind], name, url, parentOrganization: house, sameAs: [...sameAs] });
  return withoutAbsent({ '@type': TYPES[kind], name, url, jobTitle, worksFor: house, sameAs: [...sameAs] });
}

const TYPES: Readonly<Record<AuthorKind, string>> = {
  person: 'Person',
  organization: 'Organization',
  collective: 'Organization',
  agency: 'Organization',
};

/** Links that readers see and the public pages of identifiers. */
export function sameAsOf({ links, orcid, isni, wikidata }: AuthorContent): string[] {
  const pages = [
    ...links.map(({ url }) => url),
    orcid && `https://orcid.org/${orcid}`,
    isni && `https://isni.org/isni/${isni}`,
    wikidata && `https://www.wikidata.org/wiki/${wikidata}`,
  ];
  return [...new Set(pages.flatMap((page) => page || []))];
}

/** JSON-LD says nothing of what is not known. */
export function withoutAbsent(properties: Readonly<Record<string, JsonLd[string] | null>>): JsonLd {
  const present = Object.entries(properties).flatMap(([name, value]): [string, JsonLd[string]][] =>
    value === null || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]],
  );
  return Object.fromEntries(present);
}
