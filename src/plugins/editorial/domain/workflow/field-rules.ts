import type { OpenItem } from './refusals';

/** What a schema asks of a field when it goes out; drafts are held to none of it. */
export interface FieldRules {
  readonly type: string;
  readonly required?: boolean;
  readonly repeatable?: boolean;
  readonly regex?: string | RegExp;
  /** Of a number its least value, of components their least count. */
  readonly min?: number | string;
  readonly max?: number | string;
  readonly minLength?: number;
  /** Fields that are shown on a condition are asked for on that condition alone. */
  readonly conditions?: unknown;
  /** The form that `regex` stands for, in words that follow "must be". */
  readonly form?: string;
}

/** The first rule that a value breaks; undefined is a value that nobody has read. */
export function brokenRule(field: string, rules: FieldRules, value: unknown): OpenItem | null {
  if (value === undefined || rules.conditions) return null;
  if (!isWritten(value)) {
    return rules.required ? { code: 'FIELD_MISSING', field, message: `The field ${field} is empty.` } : null;
  }
  const must = CHECKS.map((check) => check(rules, value)).find((words) => words !== null);
  return must ? { code: 'FIELD_MALFORMED', field, message: `The field ${field} must ${must}.` } : null;
}

/** Words that follow "must", or null where the rule is kept. */
type Check = (rules: FieldRules, value: unknown) => string | null;

const CHECKS: readonly Check[] = [isSlug, isEmail, hasForm, isLongEnough, isLargeEnough, hasEnough, hasFewEnough];

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'biginteger', 'float', 'decimal']);

function isSlug({ type }: FieldRules, value: unknown): string | null {
  const isOne = type !== 'uid' || /^[A-Za-z0-9-_.~]*$/.test(String(value));
  return isOne ? null : 'be made of letters without accents, digits, hyphens, dots, underscores and tildes';
}

function isEmail({ type }: FieldRules, value: unknown): string | null {
  return type !== 'email' || /^.+@[^\s@]+\.[^\s@]+$/.test(String(value)) ? null : 'be an e-mail address';
}

function hasForm({ regex, form }: FieldRules, value: unknown): string | null {
  if (regex === undefined || typeof value !== 'string' || new RegExp(regex).test(value)) return null;
  return form ? `be ${form}` : 'have the form that was set for it';
}

function isLongEnough({ minLength }: FieldRules, value: unknown): string | null {
  return minLength && typeof value === 'string' && value.length < minLength
    ? `have at least ${minLength} characters`
    : null;
}

function isLargeEnough({ type, min }: FieldRules, value: unknown): string | null {
  return NUMBERS.has(type) && min !== undefined && Number(value) < Number(min) ? `be at least ${min}` : null;
}

function hasEnough({ type, min }: FieldRules, value: unknown): string | null {
  return isOfParts(type, value) && Number(min) > value.length ? `have at least ${min} entries` : null;
}

function hasFewEnough({ type, max }: FieldRules, value: unknown): string | null {
  return isOfParts(type, value) && Number(max) < value.length ? `have at most ${max} entries` : null;
}

function isOfParts(type: string, value: unknown): value is readonly unknown[] {
  return (type === 'component' || type === 'dynamiczone') && Array.isArray(value);
}

function isWritten(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return value !== null && !(Array.isArray(value) && value.length === 0);
}
