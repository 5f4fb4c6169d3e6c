import { errors } from '@strapi/utils';
import type { z } from 'zod';

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
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({
    path: path.map(String),
    message,
    name: 'ValidationError',
  }));
  const text = issues.map(({ path, message }) => `${path.join('.') || where}: ${message}`).join('; ');
  throw new errors.ValidationError(`Wrong ${where}: ${text}`, { code: 'BAD_PARAMETER', errors: issues });
}
