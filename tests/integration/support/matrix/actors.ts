import { anAgent } from '../agent';
import type { Newsroom } from '../newsroom';
import { aCustomToken, allowPublic, anAdmin, aSuperAdmin, aToken, aUser, type Someone } from '../people';

/** Where a call comes in; each actor is known at one door, or two, and a stranger at the others. */
export type Door = 'panel' | 'content-api' | 'agents' | 'code';

/** What the design lets a role do. The test's own list, made without a look at the code's. */
export type May = 'create' | 'save' | 'delete' | 'submit' | 'review' | 'publish' | 'override' | 'minor_edit';

interface Role {
  readonly doors: readonly Door[];
  readonly may: readonly May[];
  /** Only a person can judge a text. */
  readonly isPerson: boolean;
}

const EDITING: readonly May[] = ['create', 'save', 'delete', 'submit', 'review', 'publish'];

export const ROLES = {
  'super admin': { doors: ['panel'], may: [...EDITING, 'override', 'minor_edit'], isPerson: true },
  editor: { doors: ['panel'], may: EDITING, isPerson: true },
  reviewer: { doors: ['panel'], may: ['save', 'submit', 'review'], isPerson: true },
  author: { doors: ['panel'], may: ['create', 'save', 'submit'], isPerson: true },
  'reviewing user': { doors: ['content-api'], may: ['create', 'save', 'submit', 'review'], isPerson: true },
  'publishing user': { doors: ['content-api'], may: ['create', 'save', 'delete', 'publish'], isPerson: true },
  'user without rights': { doors: ['content-api'], may: [], isPerson: true },
  'nobody signed in': { doors: ['content-api'], may: [], isPerson: false },
  'full-access token': {
    doors: ['content-api'],
    may: ['create', 'save', 'delete', 'submit', 'publish'],
    isPerson: false,
  },
  'custom token': { doors: ['content-api'], may: ['create', 'save', 'publish'], isPerson: false },
  'agent of the editor': { doors: ['agents', 'panel'], may: EDITING, isPerson: true },
  'agent of the author': { doors: ['agents', 'panel'], may: ['create', 'save', 'submit'], isPerson: true },
  'a named script': { doors: ['code'], may: ['create', 'save', 'delete', 'submit', 'publish'], isPerson: false },
  'code without a name': { doors: ['code'], may: ['create', 'save', 'delete'], isPerson: false },
} as const satisfies Record<string, Role>;

export type ActorName = keyof typeof ROLES;

export const ACTORS = Object.keys(ROLES) as readonly ActorName[];

export const roleOf = (name: ActorName): Role => ROLES[name];

/** Everybody who can send a request, with what they send. */
export type Cast = Readonly<Record<string, Someone>>;

const READING = ['article.find', 'article.findOne'];
const WRITING = ['article.create', 'article.update', 'article.updateOwn', 'article.readDraft'];

export async function hire(newsroom: Newsroom): Promise<Cast> {
  const editor = await anAdmin(newsroom, 'editor');
  const author = await anAdmin(newsroom, 'writer');
  await allowPublic(newsroom.strapi, READING);
  const reviewing = ['workflow.submit', 'workflow.review'];
  const publishing = ['workflow.publish', 'article.delete'];
  return {
    editor,
    author,
    'super admin': await aSuperAdmin(newsroom),
    reviewer: await anAdmin(newsroom, 'reviewer'),
    'reviewing user': await aUser(newsroom, [...READING, ...WRITING, ...reviewing]),
    'publishing user': await aUser(newsroom, [...READING, ...WRITING, ...publishing]),
    'user without rights': await aUser(newsroom, READING),
    'nobody signed in': { id: 0, headers: { Authorization: '' } },
    'full-access token': await aToken(newsroom, 'full-access'),
    'custom token': await aCustomToken(newsroom, [...READING, ...WRITING, 'workflow.review', 'workflow.publish']),
    'agent of the editor': await anAgent(newsroom, editor),
    'agent of the author': await anAgent(newsroom, author),
  };
}
