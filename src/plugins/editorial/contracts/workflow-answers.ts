import { z } from 'zod';
import type { Advice } from '../domain/article/advice';
import { HOLD_POINTS, REFUSAL_CODES, WAYS_OUT } from '../domain/workflow/refusals';
import { PRIORITIES } from '../domain/workflow/plan';
import { STAGES } from '../domain/workflow/stages';
import { CAPABILITIES, STEP_NAMES } from '../domain/workflow/transitions';
import { plan } from './planning';
import type { EventView, GovernedForMe, ListedStatus, StagesView, StepOffer, WorkflowStatus } from './workflow';

/** Answers of the workflow's routes. Fields are only added, so clients must ignore those they do not know. */
const stage = z.enum(STAGES);
const count = z.int().nonnegative();
const instant = z.iso.datetime();
const locale = z.string().nullable();
const document = z.strictObject({ documentId: z.string(), title: z.string() });
const tally = z.strictObject({ group: z.string().nullable(), given: count, needed: count });
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const conflict = z.strictObject({
  textVersion: count,
  savedBy: z.string().nullable(),
  savedAt: instant.nullable(),
  fields: z.array(z.string()).nullable(),
});

const refusal = z.strictObject({
  code: z.enum(REFUSAL_CODES),
  message: z.string(),
  stage: stage.optional(),
  items: z
    .array(
      z.strictObject({
        code: z.string(),
        field: z.string(),
        message: z.string(),
        before: z.enum(HOLD_POINTS).optional(),
      }),
    )
    .optional(),
  documents: z.array(document).optional(),
  conflict: conflict.optional(),
  waysOut: z.array(z.enum(WAYS_OUT)).optional(),
  missing: z.array(tally).optional(),
  allowed: z.array(z.string()).optional(),
});

const step = z.strictObject({
  name: z.enum(STEP_NAMES),
  allowed: z.boolean(),
  needsReason: z.boolean(),
  needsInstant: z.boolean(),
  completes: z.boolean(),
  refusal: refusal.optional(),
}) satisfies z.ZodType<StepOffer>;

const listed = z.strictObject({
  uid: z.string(),
  documentId: z.string(),
  locale,
  stage,
  isLive: z.boolean(),
  scheduledFor: instant.nullable(),
  version: count,
  textVersion: count,
  digest,
  companions: z.array(z.strictObject({ uid: z.string(), documentId: z.string(), title: z.string(), digest })),
  steps: z.array(step),
  plan,
}) satisfies z.ZodType<ListedStatus>;

const advice = z.strictObject({
  code: z.enum(['BYLINE_LEAVES_OUT', 'BYLINE_ADDS', 'LIVE_ARTICLES_CHANGE']),
  message: z.string(),
  field: z.string().optional(),
  names: z.array(z.string()).optional(),
  documents: z.array(document).optional(),
  total: count.optional(),
}) satisfies z.ZodType<Advice>;

const approval = z.strictObject({
  actor: z.string(),
  at: instant,
  hasOwnEdits: z.boolean(),
  groups: z.array(z.string()),
  countsFor: z.string().nullable(),
});

const status = z.strictObject({
  ...listed.shape,
  fields: z.record(z.string(), z.string()),
  approvals: z.array(approval),
  approvalsNeeded: count,
  tallies: z.array(tally),
  advice: z.array(advice),
  reasonCodes: z.array(
    z.strictObject({ code: z.string(), label: z.union([z.string(), z.record(z.string(), z.string())]) }),
  ),
  retraction: z.strictObject({ next: z.string(), own: z.string().nullable(), shown: z.string().nullable() }),
}) satisfies z.ZodType<WorkflowStatus>;

const event = z.strictObject({
  seq: count,
  step: z.string(),
  from: stage.nullable(),
  to: stage,
  actor: z.string(),
  via: z.string(),
  reason: z.string().nullable(),
  reasonCode: z.string().nullable(),
  groups: z.array(z.string()),
  scheduledFor: instant.nullable(),
  notice: z.string().nullable(),
  assignees: z.array(z.string()).nullable(),
  dueAt: instant.nullable(),
  priority: z.enum(PRIORITIES).nullable(),
  about: z.string().nullable(),
  at: instant,
}) satisfies z.ZodType<EventView>;

const stages = z.record(
  z.string(),
  z.strictObject({ stage, isLive: z.boolean(), version: count, plan }),
) satisfies z.ZodType<StagesView>;

const governedType = z.strictObject({
  uid: z.string(),
  plural: z.string(),
  isSingleType: z.boolean(),
  can: z.array(z.union([z.enum(CAPABILITIES), z.templateLiteral(['approve.', z.string()])])),
}) satisfies z.ZodType<GovernedForMe>;

export const statusAnswer = z.strictObject({ data: status });
export const listAnswer = z.strictObject({ data: z.array(listed) });
export const eventsAnswer = z.strictObject({ data: z.array(event) });
export const stagesAnswer = z.strictObject({ data: stages });
export const governedAnswer = z.strictObject({ data: z.array(governedType) });
