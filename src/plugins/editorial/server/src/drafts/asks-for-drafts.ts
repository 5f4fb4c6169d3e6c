/** Parameters that ask Strapi for anything but what is published. */
const DRAFT_PARAMETERS = ['publicationFilter', 'hasPublishedVersion'] as const;

export function asksForDrafts(params: Readonly<Record<string, unknown>>): boolean {
  return params.status !== 'published' || DRAFT_PARAMETERS.some((name) => params[name] !== undefined);
}
