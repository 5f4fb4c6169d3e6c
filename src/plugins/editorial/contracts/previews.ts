import { z } from 'zod';
import { articleView, profileView } from './delivery';

/** Body of `POST …/previews`. Absent: what the configuration says. */
export const previewBody = z.strictObject({
  locale: z.string().min(1).max(35).optional(),
  /** How long the link holds, in hours, up to a year. */
  hours: z.int().min(1).max(8760).optional(),
  /** How often it may be opened. */
  views: z.int().min(1).max(100_000).optional(),
});

/** Made by somebody to give away, or for Strapi's Preview button, which asks for one whenever a text is opened. */
export const PREVIEW_ORIGINS = ['by_hand', 'button'] as const;

const origin = z.enum(PREVIEW_ORIGINS);

/** Behind the `?` of `GET …/previews`: of all links, those of one origin. */
export const previewsQuery = z.looseObject({ origin: origin.optional() });

const instant = z.iso.datetime();

export const previewLink = z.strictObject({
  id: z.int(),
  locale: z.string(),
  createdAt: instant,
  /** Account that made it. */
  createdBy: z.string(),
  origin,
  expiresAt: instant,
  views: z.int().nonnegative(),
  mostViews: z.int().positive(),
  lastViewedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

export const previewLinkAnswer = z.strictObject({ data: previewLink, meta: z.strictObject({}) });

export const previewLinksAnswer = z.strictObject({ data: z.array(previewLink), meta: z.strictObject({}) });

/** The token is told once: only its hash is kept. */
export const newPreviewAnswer = z.strictObject({
  data: previewLink.extend({ token: z.string(), url: z.string() }),
  meta: z.strictObject({}),
});

const about = z.strictObject({ preview: z.strictObject({ stage: z.string(), expiresAt: instant }) });

export const previewAnswer = z.strictObject({
  data: z.union([articleView, profileView]),
  meta: about,
});

export type PreviewBody = z.infer<typeof previewBody>;
export type PreviewOrigin = z.infer<typeof origin>;
export type PreviewLink = z.infer<typeof previewLink>;
export type NewPreview = z.infer<typeof newPreviewAnswer>['data'];
