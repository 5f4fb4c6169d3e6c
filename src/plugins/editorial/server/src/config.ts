import { z } from 'zod';
import { PRESETS, type Policy, type Preset } from '../../domain/workflow/policy';
import { ARTICLE, AUTHOR, PLUGIN } from './plugin';
import type { Strapi } from './strapi';

const preset = z.enum(Object.keys(PRESETS) as [Preset, ...Preset[]]);

const governed = z.strictObject({
  preset: preset.default('desk'),
  approvals: z.int().min(1).max(20).optional(),
  fourEyes: z.enum(['off', 'desk', 'strict']).optional(),
});

const path = z.string().startsWith('/').includes(':slug');

const settings = z.strictObject({
  governs: z.record(z.string(), governed).default({}),
  logKey: z.string().default(''),
  retractionNotice: z.string().min(1).max(2000).default('This text has been retracted.'),
  site: z
    .strictObject({
      url: z.url().optional(),
      name: z.string().min(1).optional(),
      language: z.string().min(2).default('en'),
      paths: z
        .strictObject({ article: path.default('/articles/:slug'), author: path.default('/authors/:slug') })
        .prefault({}),
    })
    .prefault({}),
  delivery: z
    .strictObject({
      maxAge: z.int().min(0).default(60),
      sharedMaxAge: z.int().min(0).default(300),
      staleWhileRevalidate: z.int().min(0).default(600),
    })
    .prefault({}),
});

export type Settings = z.infer<typeof settings>;

/** @throws Error that names every wrong key of `config/plugins → editorial.config` and says what is allowed. */
export function parseSettings(input: unknown): Settings {
  const parsed = settings.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  editorial.config.${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`config/plugins: the configuration of the editorial plugin is not valid\n${lines.join('\n')}`);
}

export const config = {
  default: ({ env }: { env: (name: string, fallback: string) => string }) => ({ logKey: env('EDITORIAL_LOG_KEY', '') }),
  validator: (input: unknown) => void parseSettings(input),
};

export function settingsOf(strapi: Strapi): Settings {
  return parseSettings(strapi.config.get(`plugin::${PLUGIN}`));
}

/** The policy of each governed type: Article and Author by default, others by configuration. */
export function policies({ governs }: Settings): ReadonlyMap<string, Policy> {
  const all: Settings['governs'] = { [ARTICLE]: { preset: 'desk' }, [AUTHOR]: { preset: 'desk' }, ...governs };
  return new Map(Object.entries(all).map(([uid, own]) => [uid, { ...PRESETS[own.preset], ...chosen(own) }]));
}

function chosen({ approvals, fourEyes }: z.infer<typeof governed>): Partial<Policy> {
  return { ...(approvals !== undefined && { approvals }), ...(fourEyes !== undefined && { fourEyes }) };
}

/** @throws Error that names the key when a governed type does not exist or has no drafts to review. */
export function checkGoverned(strapi: Strapi): void {
  for (const uid of policies(settingsOf(strapi)).keys()) {
    const type = Object.entries(strapi.contentTypes).find(([name]) => name === uid)?.[1];
    const key = `config/plugins: editorial.config.governs.${uid}`;
    if (!type) throw new Error(`${key}: there is no such content type`);
    if (!type.options?.draftAndPublish)
      throw new Error(`${key}: the type has no draft & publish, so there is nothing to review`);
  }
}
