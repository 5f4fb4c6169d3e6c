/** A sentence with slots in braces; it ends without its full stop, which is set only where the text has none. */
export type Sentence = string;

/**
 * The sentences of one language. Each must be right for every name, title and organisation: no article before a title,
 * no preposition that would have to merge or agree with what follows, no pronoun.
 */
export interface BioSentences {
  /** "20 years" with its noun: `{years}` is a whole number from 1. */
  readonly experience: { readonly one: string; readonly other: string };
  /** Slots of the person's sentences: name, title, organization, experience. */
  readonly person: {
    readonly titleOrganizationExperience: Sentence;
    readonly titleOrganization: Sentence;
    readonly titleExperience: Sentence;
    readonly title: Sentence;
    readonly organizationExperience: Sentence;
    readonly organization: Sentence;
    readonly experience: Sentence;
  };
  readonly agency: Sentence;
  readonly collective: Sentence;
  /** An organisation, agency or collective that says what it is in a title of its own. */
  readonly described: Sentence;
  /** An organisation, agency or collective under a parent organisation. */
  readonly partOf: Sentence;
  /** An organisation, agency or collective that began in `{since}`. */
  readonly since: Sentence;
  readonly outlets: { readonly one: Sentence; readonly other: Sentence };
  readonly expertise: Sentence;
  readonly location: Sentence;
  /** The organisation as the sentences need it, where a language must bend an article that is part of the name. */
  readonly organizationInSentence?: (name: string) => string;
  /** The title as the sentences need it, where a language sets an article before some. */
  readonly titleInSentence?: (title: string) => string;
  /** "`{years}` years" in written text when it is one year: the plural noun and what it becomes. */
  readonly pluralYears: readonly (readonly [plural: string, singular: string])[];
}
