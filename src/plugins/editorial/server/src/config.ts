import { z } from 'zod';
import type { Checklist } from '../../domain/checklist/item';
import { groupNames } from '../../domain/workflow/approvals';
import type { Policy } from '../../domain/workflow/policy';
import { bylineSettings } from './config-bylines';
import { revisionSettings } from './config-revisions';
import { issueLines } from './issue-lines';
import { ARTICLE, AUTHOR, PLUGIN } from './plugin';
import { governed, policyFrom, retractionNotice } from './policy-settings';
import { siteSettings } from './config-site';
import type { Strapi } from './strapi';

/** Absolute, of plain segments, without a slash at the end. */
const prefix = z
  .string()
  .regex(/^(\/[\w~-][\w.~-]*)+$/, 'must be a path such as /api/delivery, without a slash at its end');

const settings = z.strictObject({
  governs: z.record(z.string(), governed).default({}),
  logKey: z.string().default(''),
  erasedLabel: z.string().min(1).max(250).default('Former contributor'),
  retractionNotice: retractionNotice.default('This text has been retracted.'),
  bylines: bylineSettings,
  site: siteSettings,
  /** How long links to working copies hold, and how often they open, unless somebody says otherwise. */
  previews: z
    .strictObject({ hours: z.int().min(1).max(8760).default(168), views: z.int().min(1).max(100_000).default(500) })
    .prefault({}),
  /** What people are told of, in the panel and by e-mail. */
  notifications: z
    .strictObject({
      /** Whether this instance hands out what there is to tell; one of them has to. */
      worker: z.boolean().default(true),
      /** Absent: where another provider than Strapi's `sendmail` is set up. */
      mail: z.boolean().optional(),
      mailTimeoutSeconds: z.number().positive().max(50).default(30),
      /** Full hour in UTC at which the mail of the day goes out. */
      digestHour: z.int().min(0).max(23).default(7),
      /** Days after which what people were told is deleted. */
      keepDays: z.int().min(1).max(3650).default(90),
    })
    .prefault({}),
  revisions: revisionSettings,
  delivery: z
    .strictObject({
      /** `token`: every answer takes a token of the content API, or a user, with the permission to find. */
      access: z.enum(['public', 'token']).default('public'),
      /** What all its addresses begin with; absent: `delivery` below the prefix of the content API. */
      prefix: prefix.optional(),
      maxAge: z.int().min(0).default(60),
      sharedMaxAge: z.int().min(0).default(300),
      staleWhileRevalidate: z.int().min(0).default(600),
      memoryMegabytes: z.int().min(0).default(64),
      /** Whether sitemaps name the other languages of each page, which the schema of sitemaps.org alone refuses. */
      sitemapHreflang: z.boolean().default(false),
    })
    .prefault({}),
});

export type Settings = z.infer<typeof settings>;

/** @throws Error that names every wrong key of `config/plugins → editorial.config` and says what is allowed. */
export function parseSettings(input: unknown): Settings {
  const parsed = settings.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const lines = issueLines(parsed.error.issues, 'editorial.config');
  throw new Error(`config/plugins: the configuration of the editorial plugin is not valid\n${lines.join('\n')}`);
}

export const config = {
  default: ({ env }: { env: (name: string, fallback: string) => string }) => ({
    logKey: env('EDITORIAL_LOG_KEY', ''),
    notifications: { worker: env('EDITORIAL_NOTIFICATIONS_WORKER', 'true') !== 'false' },
  }),
  validator: (input: unknown) => void parseSettings(input),
};

const lastParsed = new WeakMap<Strapi, { readonly input: string; readonly settings: Settings }>();

/** Parsed again when the configuration has changed: that takes thirty times as long as to see that it has not. */
export function settingsOf(strapi: Strapi): Settings {
  const given: unknown = strapi.config.get(`plugin::${PLUGIN}`);
  const input = JSON.stringify(given) ?? '';
  const last = lastParsed.get(strapi);
  if (last?.input === input) return last.settings;
  const settings = parseSettings(given);
  lastParsed.set(strapi, { input, settings });
  return settings;
}

const STANDARD: Settings['governs'][string] = { preset: 'desk', checklist: {} };

/** What is said of each governed type: Article and Author by default, others by configuration. */
function governedTypes({ governs }: Settings): Settings['governs'] {
  return { [ARTICLE]: STANDARD, [AUTHOR]: STANDARD, ...governs };
}

export function policies(settings: Settings): ReadonlyMap<string, Policy> {
  return new Map(Object.entries(governedTypes(settings)).map(([uid, own]) => [uid, policyFrom(own)]));
}

/** What each governed type asks of its texts beside what the plugin does. */
export function checklists(settings: Settings): ReadonlyMap<string, Checklist> {
  return new Map(Object.entries(governedTypes(settings)).map(([uid, own]) => [uid, own.checklist]));
}

/** The standard notice of a retracted text: that of its type, or that of the site. */
export function standardNotice(settings: Settings, uid: string): string {
  return settings.governs[uid]?.retractionNotice ?? settings.retractionNotice;
}

/** Every group of approvers there is, and the types whose approvals it gives. */
export function approverGroups(settings: Settings): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [uid, { approvals }] of policies(settings)) {
    for (const group of groupNames(approvals)) found.set(group, [...(found.get(group) ?? []), uid]);
  }
  return found;
}

/**
 * In `register`: once every type is there, and before Strapi drops the tables of those that are not any more.
 * @throws Error that names the key when a governed type does not exist or has no drafts to review.
 */
export function checkGoverned(strapi: Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(() => {
    for (const [uid, type] of governedModels(strapi)) if (!type) throw new Error(gone(uid));
    checkDrafts(strapi);
  });
}

function gone(uid: string): string {
  return (
    `${keyOf(uid)}: there is no such content type. If it was there before, put it back, or take it out of the ` +
    'configuration; Strapi would delete all texts of a type that is gone'
  );
}

/**
 * In `register`: a moment later Strapi deletes the drafts of every type that has none any more.
 * @throws Error that names the key
 */
export function checkDrafts(strapi: Strapi): void {
  for (const [uid, type] of governedModels(strapi)) {
    if (!type || type.options?.draftAndPublish) continue;
    throw new Error(
      `${keyOf(uid)}: the type has no draft & publish, so there is nothing to review. Switch it on, or take the type ` +
        'out of the configuration; Strapi deletes all drafts of a type whose draft & publish is switched off',
    );
  }
}

/** Undefined where there is no such type, or not yet. */
function governedModels(strapi: Strapi) {
  const types = new Map(Object.entries(strapi.contentTypes));
  return [...policies(settingsOf(strapi)).keys()].map((uid) => [uid, types.get(uid)] as const);
}

function keyOf(uid: string): string {
  return `config/plugins: editorial.config.governs.${uid}`;
}
