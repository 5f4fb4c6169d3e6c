import { z } from 'zod';
import { BYLINE_POLICIES } from '../../domain/article/byline-policy';
import { isBuiltIn, SCHEMA_PROPERTIES } from '../../domain/byline/roles';
import { NAMES } from '../../domain/byline/words/byline-words';

const NAME = /^[a-z][a-z0-9_]{0,39}$/;

const language = z.string().regex(/^[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/, 'must be a language tag such as de or de-AT');

const phrase = z
  .string()
  .max(120)
  .refine((words) => words.split(NAMES).length === 2, `must hold ${NAMES} once, where the names go`);

const role = z.strictObject({
  phrases: z.record(language, phrase).optional(),
  schemaProperty: z.enum(SCHEMA_PROPERTIES).optional(),
  isAuthorship: z.boolean().optional(),
});

/** What a role that comes with the plugin does is not for a site to say: approvals stand on it. */
const roles = z.record(z.string(), role).superRefine((own, context) => {
  for (const [name, said] of Object.entries(own)) {
    const message = problemWith(name, said);
    if (message) context.addIssue({ code: 'custom', path: [name], message });
  }
});

function problemWith(name: string, { isAuthorship, schemaProperty }: z.infer<typeof role>): string | null {
  if (!NAME.test(name)) return 'a role is called by small letters, digits and "_", a letter first, at most 40 of them';
  const isSameAsEver = isAuthorship === undefined && schemaProperty === undefined;
  return isBuiltIn(name) && !isSameAsEver ? 'this role comes with the plugin: only its phrases can be given' : null;
}

/** `editorial.config.bylines`. */
export const bylineSettings = z
  .strictObject({ policy: z.enum(BYLINE_POLICIES).default('current'), roles: roles.default({}) })
  .prefault({});
