/** Strapi's error body. */
export interface Problem {
  readonly status: number;
  readonly name: string;
  readonly message: string;
  readonly details: unknown;
}

/**
 * What a reader did wrong. Anything else is a bug and goes on to Strapi's own error handler.
 * @throws the same error
 */
export function asProblem(error: unknown): Problem {
  if (!isForReaders(error)) throw error;
  const { status, name, message, details } = error;
  return { status, name, message, details };
}

function isForReaders(error: unknown): error is Problem & Error {
  return (
    error instanceof Error && 'status' in error && 'details' in error && 'expose' in error && error.expose === true
  );
}
