import { z } from 'zod';
import { plainIssue } from '../../../src/plugins/editorial/server/src/plain-issues';

const said = (schema: z.ZodType, input: unknown) => schema.safeParse(input).error?.issues.map(plainIssue);

test.each<[string, z.ZodType, unknown, string]>([
  ['text for a list', z.array(z.string()), 'a', 'must be a list'],
  ['a word for yes or no', z.boolean(), 'yes', 'must be true or false'],
  ['a fraction', z.number().int(), 1.5, 'must be a whole number'],
  ['a list for an object', z.object({}), [], 'must be an object'],
  ['a word that is none of them', z.enum(['draft', 'published']), 'live', 'must be one of draft, published'],
  ['another than the only one', z.literal('*'), 'a', 'must be *'],
  ['nothing in a text', z.string().min(1), '', 'must not be empty'],
  ['too few characters', z.string().min(3), 'ab', 'must have at least 3 characters'],
  ['too many characters', z.string().max(2), 'abc', 'must have at most 2 characters'],
  ['too many entries', z.array(z.number()).max(1), [1, 2], 'must have at most 1 entry'],
  ['a number that is too small', z.number().min(1), 0, 'must be at least 1'],
  ['a number that is too large', z.number().max(100), 101, 'must be at most 100'],
  ['no instant', z.iso.datetime(), 'tomorrow', 'must be an instant such as 2026-11-30T09:00:00Z'],
  ['a form of its own', z.string().regex(/^x/), 'a', 'has another form than it must have'],
  ['a key that is none', z.strictObject({}), { zz: 1, yy: 2 }, 'knows no "zz", "yy"'],
  ['neither of two kinds', z.union([z.string(), z.number()]), true, 'must be text or a number'],
])('%s is said in words', (_, schema, input, words) => {
  expect(said(schema, input)).toEqual([words]);
});

test('what is missing is said to be', () => {
  expect(said(z.object({ digest: z.string().optional() }).required(), {})).toEqual(['is missing']);
  expect(said(z.object({ body: z.string() }), {})).toEqual(['is missing, and must be text']);
});

test('what a schema says by itself stays', () => {
  expect(said(z.string().regex(/^x/, 'must begin with an x'), 'a')).toEqual(['must begin with an x']);
  expect(
    said(
      z.string().refine(() => false, 'names an article twice'),
      'a',
    ),
  ).toEqual(['names an article twice']);
});
