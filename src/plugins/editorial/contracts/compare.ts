import { z } from 'zod';
import type { FieldChange as Told, PartChange } from '../domain/compare/compare';
import type { ShownLine } from '../domain/compare/context';
import { revision } from './revisions';
import type { WorkflowStatus } from './workflow';
import { statusAnswer } from './workflow-answers';

/** The working copy, what readers get, or a revision by its number. */
const side = z.string().regex(/^(working|live|\d{1,9})$/, 'must be working, live or the number of a revision');

/** `GET /revisions/:plural/:documentId/compare` */
export const compareQuery = z.looseObject({
  locale: z.string().min(1).max(35).optional(),
  from: side.default('live'),
  to: side.default('working'),
});

export type CompareQuery = z.infer<typeof compareQuery>;

const word = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });

const line = z.union([
  z.strictObject({
    change: z.enum(['same', 'added', 'removed', 'changed', 'restyled']),
    kind: z.enum(['paragraph', 'heading', 'quote', 'code', 'bullet', 'number', 'image']),
    level: z.int(),
    words: z.array(word),
  }),
  /** Paragraphs that are alike, or that there is no room for. */
  z.strictObject({ change: z.literal('skipped'), count: z.int() }),
]) satisfies z.ZodType<ShownLine>;

const name = z.string();

/** A field in which the two texts differ. */
export type FieldView =
  | {
      readonly name: string;
      readonly kind: 'prose';
      readonly lines: readonly ShownLine[];
      /** Some of it was too long, or too different, to be told word by word. */
      readonly isCoarse: boolean;
      /** It is too long to be shown whole. */
      readonly isCut: boolean;
    }
  | Extract<Told, { kind: 'value' }>
  | { readonly name: string; readonly kind: 'parts'; readonly parts: readonly PartView[] };

/** A component, a file (`component` null) or the end of a relation. */
export interface PartView extends Omit<PartChange, 'fields'> {
  /** Of a picture that is still there, the address of what it looks like now; null for all else. */
  readonly picture: string | null;
  readonly fields: readonly FieldView[];
}

const field: z.ZodType<FieldView> = z.lazy(() =>
  z.union([
    z.strictObject({ name, kind: z.literal('prose'), lines: z.array(line), isCoarse: z.boolean(), isCut: z.boolean() }),
    z.strictObject({ name, kind: z.literal('value'), type: z.string(), from: z.json(), to: z.json() }),
    z.strictObject({ name, kind: z.literal('parts'), parts: z.array(part) }),
  ]),
);

const part: z.ZodType<PartView> = z.strictObject({
  change: z.enum(['same', 'added', 'removed', 'changed']),
  isMoved: z.boolean(),
  component: z.string().nullable(),
  documentId: z.string().nullable(),
  title: z.string(),
  picture: z.string().nullable(),
  fields: z.array(field),
});

const shown = z.strictObject({
  side: z.string(),
  digest: z.string(),
  /** The revision with this text, where it was kept. */
  revision: revision.nullable(),
});

const comparison = z.strictObject({
  /** Null where readers get nothing: then everything is new. */
  from: shown.nullable(),
  to: shown.nullable(),
  changed: z.array(field),
  /** Names of the fields that both have alike. */
  same: z.array(z.string()),
});

export const compareAnswer = z.strictObject({ data: comparison });

export type ComparisonView = z.infer<typeof comparison>;
export type SideView = z.infer<typeof shown>;

/** Body of `POST /revisions/:plural/:documentId/:revision/restore`; `textVersion` is that of the status that was seen. */
export const restoreBody = z.strictObject({
  locale: z.string().min(1).max(35).nullish(),
  textVersion: z.int().nonnegative(),
});

export const SKIP_REASONS = [
  'FIELD_GONE',
  'COMPONENT_GONE',
  'FILE_GONE',
  'FILE_REPLACED',
  'DOCUMENT_GONE',
  'VALUE_NOT_ALLOWED',
  'NOT_YOURS',
] as const;

export type SkipReason = (typeof SKIP_REASONS)[number];

const skipped = z.strictObject({
  /** With a dot path into components. */
  field: z.string(),
  reason: z.enum(SKIP_REASONS),
  /** Of a file, a component or a value, where it is known. */
  name: z.string().nullable(),
});

/** What did not come back with an older text; of `FILE_REPLACED`, what came back as it is now. */
export type Skipped = Readonly<z.infer<typeof skipped>>;

export interface Restored {
  readonly status: WorkflowStatus;
  readonly skipped: readonly Skipped[];
  /** False where nothing was left that could come back, or the working copy said the same. */
  readonly isRestored: boolean;
}

const restored = z.strictObject({
  status: statusAnswer.shape.data,
  skipped: z.array(skipped),
  isRestored: z.boolean(),
}) satisfies z.ZodType<Restored>;

export const restoreAnswer = z.strictObject({ data: restored });
