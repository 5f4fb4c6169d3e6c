import { errors } from '@strapi/utils';
import type { z } from 'zod';
import { plainIssue } from './plain-issues';
import { storable } from './storable';

/** What controllers use of Koa's context. */
export interface HttpContext {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Of the address, percent-encoded. */
  readonly path: string;
  readonly request: {
    readonly method: string;
    readonly query: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
    readonly rawBody?: unknown;
    readonly files?: Record<string, unknown>;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  };
  status: number;
  set(header: string, value: string): void;
  redirect(url: string): void;
  body: unknown;
}

/** A whole number in an address; 0, which no row has, for anything else. */
export function numberIn(part = ''): number {
  return /^\d{1,9}$/.test(part) ? Number(part) : 0;
}

/** @throws ValidationError (400) that names every wrong field of the body or the query. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  where: 'body' | 'query',
): z.infer<Schema> {
  const parsed = schema.safeParse(storable(input));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({
    path: issue.path.map(String),
    message: plainIssue(issue),
    name: 'ValidationError',
  }));
  throw badParameter(where, issues);
}

/** A parameter whose value is wrong in this application alone, such as the name of a type that it has not. */
export function wrongQuery(name: string, message: string): Error {
  return badParameter('query', [{ path: [name], message, name: 'ValidationError' }]);
}

/** A field of the body that breaks a rule of ours beside the schema. */
export function wrongField(name: string, message: string): Error {
  return badParameter('body', [{ path: [name], message, name: 'ValidationError' }]);
}

interface Issue {
  readonly path: readonly string[];
  readonly message: string;
  readonly name: string;
}

/** As many as somebody reads; a list of thousands would have thousands. */
const MOST_ISSUES = 20;

/** What is wrong with the whole comes before what is wrong with its parts. */
function badParameter(where: 'body' | 'query', issues: readonly Issue[]): Error {
  const named = issues.toSorted((one, other) => one.path.length - other.path.length).slice(0, MOST_ISSUES);
  const lines = named.map(({ path, message }) => `${path.join('.') || where}: ${message}`);
  if (issues.length > named.length) lines.push(`and ${issues.length - named.length} more`);
  return new errors.ValidationError(`Wrong ${where}: ${lines.join('; ')}`, { code: 'BAD_PARAMETER', errors: named });
}
