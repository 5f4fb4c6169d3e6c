import { z } from 'zod';

/** What listeners and webhooks are told of a step; ids, addresses and the digest, never text or names. */
export const announcement = z.strictObject({
  /** Such as `editorial.published`. */
  event: z.string(),
  uid: z.string(),
  documentId: z.string(),
  locale: z.string().nullable(),
  /** Where readers find it, or found it last; null for what they never saw. */
  slug: z.string().nullable(),
  /** Where they found it before this step, if that was elsewhere. */
  previousSlug: z.string().nullable(),
  /** Surrogate keys of the answers that this step makes stale; none where readers see what they saw before. */
  keys: z.array(z.string()),
  seq: z.int(),
  step: z.string(),
  fromStage: z.string().nullable(),
  toStage: z.string(),
  reasonCode: z.string().nullable(),
  scheduledFor: z.iso.datetime().nullable(),
  /** What a remark beside the steps is about, such as the item of a checklist; null for steps. */
  about: z.string().nullable(),
  /** Accounts, such as `admin:3`, that took no part and should hear of it. */
  tells: z.array(z.string()).readonly(),
  digest: z.string(),
  at: z.iso.datetime(),
});

/** The body of a webhook: Strapi adds when it posts. */
export const postedAnnouncement = announcement.extend({ createdAt: z.iso.datetime() });

export type Announcement = z.infer<typeof announcement>;
export type PostedAnnouncement = z.infer<typeof postedAnnouncement>;
