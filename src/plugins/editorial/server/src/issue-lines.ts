import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** One line for each wrong key, with what is allowed there. */
export function issueLines(issues: readonly Issue[], root: string): readonly string[] {
  return issues.flatMap((issue) => linesOf(issue, root));
}

function linesOf(issue: Issue, root: string): readonly string[] {
  const key = [root, ...issue.path.map(String)].join('.');
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return unionLines(issue.errors, key);
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => `  ${key}: ${message}`);
  return [`  ${key}: ${issue.message}`];
}

/** Of several ways to say something, the one that was meant is the one whose faults lie deeper than its kind. */
function unionLines(ways: readonly (readonly Issue[])[], key: string): readonly string[] {
  const meant = ways.find((issues) => issues.every(({ path, code }) => path.length > 0 || code !== 'invalid_type'));
  if (meant) return issueLines(meant, key);
  return [`  ${key}: ${ways.map((issues) => issues.map(({ message }) => message).join(', ')).join('; or: ')}`];
}
