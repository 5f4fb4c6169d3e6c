/**
 * Columns of the plugin's tables, made anew for each use: Strapi writes the column's name into them. Lengths are named
 * because MySQL indexes at most 3,072 bytes, four for a character. Strapi takes `notNullable` from `column` alone.
 */
const text = (length: number) => () => ({ type: 'string', column: { args: [length], notNullable: true } });

const perhaps = (length: number) => () => ({ type: 'string', column: { args: [length] } });

export const id = () => ({ type: 'increments' });

/** Uid of a content type. */
export const typeUid = text(120);
export const documentId = text(40);
/** BCP 47; '' for types that are not localised. */
export const locale = text(35);
/** ISO 8601 in UTC. */
export const instant = text(30);
export const instantOrNull = perhaps(30);
/** SHA-256 or HMAC-SHA-256 in hexadecimal. */
export const digest = text(64);
export const digestOrNull = perhaps(64);
/** A stage, step, kind or role of ours. */
export const word = text(40);
export const wordOrNull = perhaps(40);
/** As long as Strapi's own column of it. */
export const slug = text(255);
export const title = text(255);
export const titleOrNull = perhaps(255);
/** An account such as `admin:3`. */
export const account = text(80);
export const accountOrNull = perhaps(80);
/** A few words that are told or logged. */
export const remarkOrNull = perhaps(255);
/** Names of ours, with commas between them. */
export const wordsOrNull = perhaps(255);
export const count = () => ({ type: 'integer', column: { notNullable: true } });
export const countOrNull = () => ({ type: 'integer' });
export const flag = () => ({ type: 'boolean', column: { notNullable: true } });
export const longText = () => ({ type: 'text', column: { args: ['longtext'], notNullable: true } });
export const longTextOrNull = () => ({ type: 'text', column: { args: ['longtext'] } });
export const json = () => ({ type: 'json' });
