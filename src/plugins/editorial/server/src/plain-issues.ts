import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const FORMS: Readonly<Record<string, string>> = {
  datetime: 'an instant such as 2026-11-30T09:00:00Z',
  date: 'a day such as 2026-11-30',
  email: 'an e-mail address',
  url: 'an address such as https://example.org/page',
};

/** What a size counts: one of it, and several. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

/** How the sentences begin that zod makes by itself; what a schema of ours says stays as it is. */
const BY_ITSELF = /^(?:Invalid|Too|Unrecognized)\b/;

/** What is wrong with a value, in words that follow its name. */
export function plainIssue(issue: Issue): string {
  return BY_ITSELF.test(issue.message) ? (inWords(issue) ?? issue.message) : issue.message;
}

function inWords(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'nonoptional') return 'is missing';
      return `${issue.message.endsWith('received undefined') ? 'is missing, and ' : ''}must be ${kindOf(issue.expected)}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `must ${issue.origin === 'string' && issue.minimum === 1 ? 'not be empty' : sized(issue.origin, 'least', issue.minimum)}`;
    case 'too_big':
      return `must ${sized(issue.origin, 'most', issue.maximum)}`;
    case 'invalid_format':
      return FORMS[issue.format] ? `must be ${FORMS[issue.format]}` : 'has another form than it must have';
    case 'unrecognized_keys':
      return `knows no ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    case 'invalid_union':
      return ofSeveral(issue.errors);
    default:
      return null;
  }
}

function kindOf(expected: string): string {
  return KINDS[expected] ?? expected;
}

function sized(origin: string, bound: 'least' | 'most', size: number | bigint): string {
  const unit = UNITS[origin];
  return unit ? `have at ${bound} ${size} ${unit[Number(size) === 1 ? 0 : 1]}` : `be at ${bound} ${size}`;
}

/** Where a value may be of several kinds, each of them once. */
function ofSeveral(ways: readonly (readonly Issue[])[]): string | null {
  const kinds = ways.flatMap(([issue]) => (issue?.code === 'invalid_type' ? [kindOf(issue.expected)] : []));
  return kinds.length > 0 ? `must be ${[...new Set(kinds)].join(' or ')}` : null;
}
