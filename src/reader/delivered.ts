/** What the delivery API answered, in process. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** Reads below the root of delivery. @throws Unanswered for anything but 200 */
export type Read = <Body>(path: string, query?: Readonly<Record<string, string | null>>) => Promise<Body>;

interface Details {
  readonly notice?: string;
  readonly date?: string;
}

/** There is no page to show, and why. */
export class Unanswered extends Error {
  constructor(
    readonly status: number,
    readonly location: string | null,
    readonly details: Details,
  ) {
    super(`Delivery answered ${status}`);
  }
}

/** The body of an answer, as the contract of its endpoint has it. */
export function bodyOf<Body>({ status, headers, body }: Answer): Body {
  const said = body ? JSON.parse(body.toString('utf8')) : null;
  if (status !== 200) throw new Unanswered(status, headers.Location ?? null, said?.error?.details ?? {});
  return said;
}

/** @param query what is null is left out */
export function queryOf(query: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(given).toString();
}
