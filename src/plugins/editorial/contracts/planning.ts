import { z } from 'zod';
import { PRIORITIES, type Priority } from '../domain/workflow/plan';

/** As many as can be meant to work on one text. */
export const MOST_ASSIGNEES = 10;

export const account = z
  .string()
  .max(80)
  .regex(/^(admin|user):\d+$/, 'must be an account such as admin:3 or user:7');

/**
 * Body of `POST /workflow/:plural/:documentId/plan`: the parts that change. `version` is what the person saw: a change
 * of anything newer is refused (`STALE_VERSION`).
 */
export const planBody = z
  .strictObject({
    locale: z.string().min(1).max(35).nullish(),
    version: z.int().nonnegative().optional(),
    /** Everybody who works on it from now on; nobody where it is empty. */
    assignees: z.array(account).max(MOST_ASSIGNEES).optional(),
    /** An instant with its offset; null takes it away. */
    dueAt: z.iso.datetime({ offset: true }).nullable().optional(),
    priority: z.enum(PRIORITIES).optional(),
    reason: z.string().trim().max(5000).optional(),
  })
  .refine(
    ({ assignees, dueAt, priority }) => assignees !== undefined || dueAt !== undefined || priority !== undefined,
    'name assignees, dueAt or priority',
  );

export type PlanBody = z.infer<typeof planBody>;

export interface AccountView {
  /** Such as `admin:3`. */
  readonly account: string;
  readonly name: string;
}

/** Who works on a text until when, wherever a text shows. */
export interface PlanView {
  readonly assignees: readonly AccountView[];
  /** ISO 8601 instant; null where there is none. */
  readonly dueAt: string | null;
  readonly priority: Priority;
  /** The due instant has passed, and there is still something to do. */
  readonly isOverdue: boolean;
}

export const person = z.strictObject({ account: z.string(), name: z.string() }) satisfies z.ZodType<AccountView>;

export const plan = z.strictObject({
  assignees: z.array(person),
  dueAt: z.iso.datetime().nullable(),
  priority: z.enum(PRIORITIES),
  isOverdue: z.boolean(),
}) satisfies z.ZodType<PlanView>;

/** `GET /workflow/:plural/people`: who can be meant to work on texts of the type, by name. */
export const peopleAnswer = z.strictObject({ data: z.array(person) });
