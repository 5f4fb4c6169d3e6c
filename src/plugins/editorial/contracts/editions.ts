import { z } from 'zod';
import { articleView, profileView } from './delivery';

const instant = z.iso.datetime();

/** `GET /editions/:plural/:documentId`: newest first; `before` is `meta.next` of the page before. */
export const editionsQuery = z.looseObject({
  locale: z.string().min(1).max(35).optional(),
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const editionQuery = editionsQuery.pick({ locale: true });

/** One published version of a text, as the log has it. */
const edition = z.strictObject({
  number: z.int().positive(),
  /** Whether it is what readers get now. */
  isCurrent: z.boolean(),
  slug: z.string(),
  title: z.string(),
  /** When readers first got it. */
  at: instant,
  /** When they got another or none; null while it is current. */
  endedAt: instant.nullable(),
  /** Name of who published it; null where the log does not say, as after a repair. */
  publishedBy: z.string().nullable(),
  /** The step that made it, such as `publish`, `publish_minor`, `adopt`, `recredit`. */
  step: z.string().nullable(),
  /** Whether it left the date of modification as it was. */
  isMinor: z.boolean(),
  digest: z.string(),
  /** The dates that it told its readers. */
  publishedAt: instant,
  modifiedAt: instant,
});

export const editionsAnswer = z.strictObject({
  data: z.array(edition),
  meta: z.strictObject({ next: z.int().nullable() }),
});

/** `content` is what the delivery API would have answered, with the profiles as they were. */
export const editionAnswer = z.strictObject({
  data: edition.extend({ content: z.union([articleView, profileView]) }),
  meta: z.strictObject({}),
});

export type EditionView = z.infer<typeof edition>;
export type EditionsQuery = z.infer<typeof editionsQuery>;
