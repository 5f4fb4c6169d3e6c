import { unmaskingFields } from '../author/unmasking';
import type { OpenItem } from '../workflow/refusals';
import type { Block } from './blocks';
import { blocksToText } from './blocks-text';

/** What must be known of an article to say what it still lacks; absent and null are the same. */
export interface ArticleFacts {
  readonly headline?: string | null;
  readonly slug?: string | null;
  readonly body?: readonly Block[] | null;
  /** The name is that of the linked author, or the bare name. */
  readonly credits?: readonly { readonly name?: string | null }[] | null;
  readonly bylineOverride?: string | null;
}

export interface AuthorFacts {
  readonly name?: string | null;
  readonly slug?: string | null;
  /** Private. */
  readonly legalName?: string | null;
  /** What readers could see of the profile, by attribute. */
  readonly open?: Readonly<Record<string, unknown>>;
}

interface ReadinessRule<Facts> extends OpenItem {
  readonly isMet: (facts: Facts) => boolean;
}

const ARTICLE_RULES: readonly ReadinessRule<ArticleFacts>[] = [
  {
    code: 'HEADLINE_MISSING',
    field: 'headline',
    message: 'The article has no headline.',
    isMet: ({ headline }) => isWritten(headline),
  },
  {
    code: 'SLUG_MISSING',
    field: 'slug',
    message: 'The article has no slug, so readers could not reach it.',
    isMet: ({ slug }) => isWritten(slug),
  },
  {
    code: 'BODY_EMPTY',
    field: 'body',
    message: 'The body is empty.',
    isMet: ({ body }) => hasContent(body ?? []),
  },
  {
    code: 'CREDIT_MISSING',
    field: 'credits',
    message: 'Nobody is credited: add an author or a name, or write the byline.',
    isMet: ({ credits, bylineOverride }) =>
      (credits ?? []).some(({ name }) => isWritten(name)) || isWritten(bylineOverride),
  },
];

const AUTHOR_RULES: readonly ReadinessRule<AuthorFacts>[] = [
  {
    code: 'NAME_MISSING',
    field: 'name',
    message: 'The profile has no name.',
    isMet: ({ name }) => isWritten(name),
  },
  {
    code: 'SLUG_MISSING',
    field: 'slug',
    message: 'The profile has no slug, so readers could not reach it.',
    isMet: ({ slug }) => isWritten(slug),
  },
];

/** What the article lacks before it may be submitted, in the order of the form; every item blocks. */
export function openItemsOfArticle(facts: ArticleFacts): OpenItem[] {
  return openItems(ARTICLE_RULES, facts);
}

/** What the author's profile lacks before it may be submitted; every item blocks. */
export function openItemsOfAuthor(facts: AuthorFacts): OpenItem[] {
  return [...openItems(AUTHOR_RULES, facts), ...unmaskingItems(facts)];
}

/** Nothing public says who is behind a pen name; what was once read cannot be taken back. */
function unmaskingItems({ name, legalName, open }: AuthorFacts): OpenItem[] {
  const fields = unmaskingFields({ name: name ?? '', legalName: legalName ?? null, open: open ?? {} });
  return fields.map((field) => ({ code: 'UNMASKS', field, message: `"${field}" holds the legal name. ${WAY_OUT}` }));
}

const WAY_OUT =
  'Change it; a picture is uploaded again under another file name. If the legal name is no secret, take it out of its own field.';

function openItems<Facts>(rules: readonly ReadinessRule<Facts>[], facts: Facts): OpenItem[] {
  return rules.filter((rule) => !rule.isMet(facts)).map(({ code, field, message }) => ({ code, field, message }));
}

function isWritten(text: string | null | undefined): boolean {
  return typeof text === 'string' && /[^\s\p{Cf}]/u.test(text);
}

/** An image alone is a body: a cartoon, a photo essay. */
function hasContent(body: readonly Block[]): boolean {
  return body.some((block) => block.type === 'image') || isWritten(blocksToText(body));
}
