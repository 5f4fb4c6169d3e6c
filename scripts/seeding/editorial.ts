import type { Core } from '@strapi/strapi';
import type { Member, Post } from './people';

/** The part of the plugin's services that the demo uses. */
interface Actors {
  asSystem<T>(name: string, work: () => Promise<T>): Promise<T>;
  asPerson<T>(kind: 'admin' | 'user', id: string, can: readonly string[], work: () => Promise<T>): Promise<T>;
}

/** A text, and the first profiles that go along with it, as they were looked at. */
interface Seen {
  readonly digest: string;
  readonly companions: readonly { readonly documentId: string; readonly digest: string }[];
}

interface Workflow {
  status(key: Key): Promise<Seen>;
  take(key: Key, intent: Partial<Seen> & { step: string; reason?: string }): Promise<unknown>;
}

export interface Key {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
}

const CAN: Readonly<Record<Post, readonly string[]>> = {
  author: ['submit'],
  reviewer: ['submit', 'review'],
  editor: ['submit', 'review', 'publish'],
};

/** The demo newsroom at work: every text goes the way it would go by hand. */
export class Newsroom {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly members: Readonly<Record<Post, Member>>,
  ) {}

  writes(uid: string, data: object): Promise<string> {
    return this.as('author', async () => {
      const documents = this.strapi.documents(uid as 'plugin::users-permissions.user');
      const creator = this.members.author.adminId;
      const { documentId } = await documents.create({
        data: { ...data, createdBy: creator, updatedBy: creator } as object,
      });
      return documentId;
    });
  }

  /** Who is behind a profile is for those who manage authors, so the script says it under its own name. */
  async links(documentId: string, accounts: { linkedAdmin: number; linkedUser: number }): Promise<void> {
    const documents = this.strapi.documents('plugin::editorial.author' as 'plugin::users-permissions.user');
    const link = () => documents.update({ documentId, data: accounts as object });
    await this.actors().asSystem('seed', link);
  }

  submits(key: Key): Promise<unknown> {
    return this.as('author', () => this.workflow().take(key, { step: 'submit' }));
  }

  approves(key: Key): Promise<unknown> {
    return this.as('reviewer', async () => {
      const { digest, companions } = await this.workflow().status(key);
      return this.workflow().take(key, { step: 'approve', digest, companions });
    });
  }

  requestsChanges(key: Key, reason: string): Promise<unknown> {
    return this.as('reviewer', () => this.workflow().take(key, { step: 'request_changes', reason }));
  }

  publishes(key: Key): Promise<unknown> {
    return this.as('editor', () => this.workflow().take(key, { step: 'publish' }));
  }

  private as<T>(post: Post, work: () => Promise<T>): Promise<T> {
    return this.actors().asPerson('admin', String(this.members[post].adminId), CAN[post], work);
  }

  private actors(): Actors {
    return this.strapi.plugin('editorial').service('actors');
  }

  private workflow(): Workflow {
    return this.strapi.plugin('editorial').service('workflow');
  }
}
