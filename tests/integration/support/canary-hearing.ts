import type { Newsroom } from './newsroom';
import type { Someone } from './people';

/** An answer as an outsider hears it, its date and the order of its headers aside. */
export interface Heard {
  readonly status: number;
  readonly text: string;
  readonly headers: string;
}

/** Asks one question: an address of REST, or a GraphQL document. */
export async function ask({ http }: Newsroom, question: string, who?: Someone): Promise<Heard> {
  const isGraphql = /^(\{|query|mutation)/.test(question);
  const request = isGraphql ? http.post('/graphql').send({ query: question }) : http.get(encodeURI(question));
  const { status, text, headers } = await request.set(who?.headers ?? {});
  const said = Object.entries<string>({ ...headers, date: '' }).sort(([one], [other]) => one.localeCompare(other));
  return { status, text: isGraphql ? inOneOrder(text) : text, headers: JSON.stringify(said) };
}

/**
 * Fields that GraphQL asks side by side fail side by side: their errors come in the order in which the database answered. Each
 * of them counts to the letter; what is listed keeps its order.
 */
export function inOneOrder(text: string): string {
  const answer: { readonly errors?: readonly unknown[] } = JSON.parse(text);
  if (!answer.errors) return text;
  return JSON.stringify({ ...answer, errors: answer.errors.map((error) => JSON.stringify(error)).sort() });
}

export const holdsMark = ({ text, headers }: Heard) => /canary/i.test(text + headers);

/** The questions whose answer held a mark, or was another one once the unpublished had changed. */
export function leaksIn(questions: readonly string[], before: readonly Heard[], after: readonly Heard[]): string[] {
  return questions.filter((_, n) => {
    const [one, other] = [before[n], after[n]];
    return !one || !other || holdsMark(one) || holdsMark(other) || JSON.stringify(one) !== JSON.stringify(other);
  });
}

/** Thousands of questions go faster to a server that listens already. */
export function listen({ strapi }: Newsroom): Promise<void> {
  return new Promise((resolve) => void strapi.server.httpServer.listen(0, '127.0.0.1', () => resolve()));
}

/** Grants actions by their full names to the public, or to the role of one user. */
export async function grant({ strapi: { db } }: Newsroom, to: 'public' | Someone, actions: readonly string[]) {
  const where = to === 'public' ? { type: 'public' } : { users: { id: to.id } };
  const role = await db.query('plugin::users-permissions.role').findOne({ where });
  const permissions = db.query('plugin::users-permissions.permission');
  for (const action of actions) await permissions.create({ data: { action, role: role.id } });
}
