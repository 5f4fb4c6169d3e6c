import type { AutomaticStep } from '../workflow/automatic';
import type { StepName } from '../workflow/transitions';
import type { Stage } from '../workflow/stages';

/** What people are told of, in the order in which they choose. */
export const NOTICE_KINDS = [
  'submitted',
  'changes_requested',
  'approved',
  'published',
  'schedule_failed',
  'mentioned',
  'assigned',
  'due',
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Those that other rooms tell of by themselves; the rest follows from steps. */
export type ToldKind = Extract<NoticeKind, 'mentioned' | 'assigned' | 'due'>;

/** When an e-mail goes out: at once, with the others of the day, or not at all. */
export const MAIL_MODES = ['now', 'daily', 'off'] as const;

export type MailMode = (typeof MAIL_MODES)[number];

/** What a person wants to hear of one kind, and where. */
export interface Choice {
  readonly panel: boolean;
  readonly mail: MailMode;
}

export type Choices = Readonly<Record<NoticeKind, Choice>>;

const AT_ONCE: Choice = { panel: true, mail: 'now' };
const DAILY: Choice = { panel: true, mail: 'daily' };

/** Until somebody chooses otherwise: at once what is meant for one person, once a day what many hear. */
const STANDARD: Choices = {
  submitted: DAILY,
  changes_requested: AT_ONCE,
  approved: AT_ONCE,
  published: DAILY,
  schedule_failed: AT_ONCE,
  mentioned: AT_ONCE,
  assigned: AT_ONCE,
  due: AT_ONCE,
};

export function choicesFrom(own: Partial<Choices> | null): Choices {
  return { ...STANDARD, ...own };
}

/** What a step is news of, and for whom: those who may judge the text, or those whose text it is. */
export interface Occasion {
  readonly kind: NoticeKind;
  readonly to: 'reviewers' | 'involved';
  /** Whether the reason of the step is passed on. */
  readonly withReason?: true;
}

const PUBLISHED: Occasion = { kind: 'published', to: 'involved' };

const OCCASIONS: Partial<Record<StepName | AutomaticStep, Occasion>> = {
  submit: { kind: 'submitted', to: 'reviewers' },
  request_changes: { kind: 'changes_requested', to: 'involved', withReason: true },
  approve: { kind: 'approved', to: 'involved' },
  publish: PUBLISHED,
  publish_minor: PUBLISHED,
  publish_without_approval: PUBLISHED,
  schedule_failed: { kind: 'schedule_failed', to: 'involved', withReason: true },
};

/** Null where nobody need hear of it: an approval after which others are still missing is no news to the writer. */
export function occasionOf({ step, toStage }: { readonly step: string; readonly toStage: Stage }): Occasion | null {
  if (step === 'approve' && toStage !== 'approved') return null;
  return Object.entries(OCCASIONS).find(([name]) => name === step)?.[1] ?? null;
}
