/**
 * What a front end may use of the plugin without Strapi: printed bylines and biographies from what delivery answers,
 * and bylines read back.
 */
export { composeBio, SHORT_BIO_LIMIT, type BioFacts, type BioOptions, type BioTranslation } from './bio/compose';
export { type AuthorKind, type Byline, type Credit } from './byline/credits';
export { formatByline } from './byline/format';
export { parseByline, type ParsedCredit, type ParsedRole } from './byline/parse';
