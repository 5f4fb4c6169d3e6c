import type { BylinePreview } from '@contracts/bylines';
import { type Glance, MOST_AT_ONCE } from '@contracts/lists';
import { aParagraph } from '../../builders';
import { LOGINS, type Who } from './settings';

const ARTICLES = '/content-manager/collection-types/plugin::editorial.article';
const AUTHORS = '/content-manager/collection-types/plugin::editorial.author';

/** What the people of a browser test did before it: over HTTP, because it is not what the test is about. */
export class Desk {
  private readonly tokens = new Map<Who, string>();
  private made = 0;

  /** @param url where the server is, asked for at each call: it starts after the tests are listed. */
  constructor(private readonly url: () => string) {}

  /** Writes an article as the author; answers its documentId. */
  async writes(headline: string, more: object = {}): Promise<string> {
    const credits = [{ name: 'Wire desk', role: 'by' }];
    const body = [aParagraph(`The ferry left at six, number ${++this.made}.`)];
    const article = { headline, deck: 'After two winters', body, credits, ...more };
    return (await this.call('author', 'POST', `${ARTICLES}?locale=en`, article)).data.documentId;
  }

  /** Makes a profile as the super admin; answers its documentId. */
  async profiles(name: string, more: object = {}): Promise<string> {
    return (await this.call('admin', 'POST', AUTHORS, { name, ...more })).data.documentId;
  }

  async saves(who: Who, documentId: string, change: object): Promise<void> {
    await this.call(who, 'PUT', `${ARTICLES}/${documentId}?locale=en`, change);
  }

  async takes(who: Who, step: string, documentId: string, more: object = {}): Promise<void> {
    const { version, digest, companions } = await this.status(documentId);
    const body = { locale: 'en', version, digest, companions, ...more };
    await this.call(who, 'POST', `/editorial/workflow/articles/${documentId}/${step}`, body);
  }

  /** Says who works on it until when, as the super admin. */
  async plans(documentId: string, change: object): Promise<void> {
    await this.call('admin', 'POST', `/editorial/workflow/articles/${documentId}/plan`, { locale: 'en', ...change });
  }

  async status(documentId: string) {
    return (await this.call('editor', 'GET', `/editorial/workflow/articles/${documentId}?locale=en`)).data;
  }

  async submitted(headline: string): Promise<string> {
    const documentId = await this.writes(headline);
    await this.takes('author', 'submit', documentId);
    return documentId;
  }

  /** So many articles, numbered from 0, all of them submitted; `more` says what is special about one. */
  async submitsMany(count: number, more: (n: number) => { headline: string }): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) ids.push(await this.writes(more(n).headline, more(n)));
    for (let from = 0; from < count; from += MOST_AT_ONCE) {
      const listed = ids.slice(from, from + MOST_AT_ONCE).join(',');
      const glances: readonly Glance[] = (
        await this.call('author', 'GET', `/editorial/bulk/articles?locale=en&documentIds=${listed}`)
      ).data;
      const documents = glances.map(({ documentId, version, digest }) => ({ documentId, version, digest }));
      await this.call('author', 'POST', '/editorial/bulk/articles/submit', { locale: 'en', documents });
    }
    return ids;
  }

  /** Has an article open, or takes it over from whoever has. */
  async opens(who: Who, documentId: string, how: '' | '/take-over' = ''): Promise<void> {
    await this.call(who, 'POST', `/editorial/presence/articles/${documentId}${how}`, { locale: 'en' });
  }

  /** Begins a thread on an article. */
  async comments(who: Who, documentId: string, said: object): Promise<void> {
    await this.call(who, 'POST', `/editorial/comments/articles/${documentId}`, { locale: 'en', ...said });
  }

  async approved(headline: string): Promise<string> {
    const documentId = await this.submitted(headline);
    await this.takes('reviewer', 'approve', documentId);
    return documentId;
  }

  async published(headline: string): Promise<string> {
    const documentId = await this.approved(headline);
    await this.takes('editor', 'publish', documentId);
    return documentId;
  }

  async article(documentId: string) {
    return (await this.call('editor', 'GET', `${ARTICLES}/${documentId}?locale=en`)).data;
  }

  /** The byline of the working copy as it would be printed. */
  async byline(documentId: string): Promise<BylinePreview> {
    return (await this.call('editor', 'GET', `/editorial/articles/${documentId}/byline?locale=en`)).data;
  }

  async profile(documentId: string) {
    return (await this.call('admin', 'GET', `${AUTHORS}/${documentId}`)).data;
  }

  /** One more language of the site, as the super admin. */
  async speaks(code: string): Promise<void> {
    await this.call('admin', 'POST', '/i18n/locales', { code, name: code, isDefault: false });
  }

  /** Nobody of this person's role changes the field of an article any more; as the super admin. */
  async takesFieldFrom(who: Who, field: string): Promise<void> {
    const { roles } = (await this.call(who, 'GET', '/admin/users/me')).data;
    const path = `/admin/roles/${roles[0].id}/permissions`;
    const granted: readonly Granted[] = (await this.call('admin', 'GET', path)).data;
    const permissions = granted.map(({ action, subject, conditions, properties }) => {
      const isChange = /\.(?:create|update)$/.test(action) && subject === 'plugin::editorial.article';
      const fields = properties.fields?.filter((name) => name !== field && !name.startsWith(`${field}.`));
      return { action, subject, conditions, properties: isChange ? { ...properties, fields } : properties };
    });
    await this.call('admin', 'PUT', path, { permissions });
  }

  private async call(who: Who, method: string, path: string, body?: object) {
    const token = this.tokens.get(who) ?? (await this.signIn(who));
    this.tokens.set(who, token);
    return this.send(method, path, body, { Authorization: `Bearer ${token}` });
  }

  private async signIn(who: Who): Promise<string> {
    return (await this.send('POST', '/admin/login', LOGINS[who])).data.token;
  }

  private async send(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
    const answer = await fetch(this.url() + path, {
      method,
      headers: { ...headers, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
}

interface Granted {
  readonly action: string;
  readonly subject: string | null;
  readonly conditions: readonly string[];
  readonly properties: { readonly fields?: readonly string[] };
}
