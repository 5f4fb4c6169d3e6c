import { anAgent } from '../agent';
import type { Newsroom } from '../newsroom';
import { aCustomToken, allowPublic, anAdmin, aSuperAdmin, aToken, aUser, type Someone } from '../people';

/** Where a call comes in; each actor is known at one door, or two, and a stranger at the others. */
export type Door = 'panel' | 'content-api' | 'agents' | 'code';

/** What the design lets a role do. The test's own list, made without a look at the code's. */
export type May =
  | 'open'
  | 'create'
  | 'save'
  | 'delete'
  | 'submit'
  | 'review'
  | 'publish'
  | 'override'
  | 'minor_edit'
  | 'assign'
  | 'comment'
  | 'tick';

interface Role {
  readonly doors: readonly Door[];
  readonly may: readonly May[];
  /** Only a person can judge a text. */
  readonly isPerson: boolean;
}

const WRITING_COPY: readonly May[] = ['open', 'create', 'save'];
const EDITING: readonly May[] = [...WRITING_COPY, 'delete', 'submit', 'review', 'publish'];

export const ROLES = {
  'super admin': {
    doors: ['panel'],
    may: [...EDITING, 'override', 'minor_edit', 'assign', 'comment', 'tick'],
    isPerson: true,
  },
  editor: { doors: ['panel'], may: EDITING, isPerson: true },
  reviewer: { doors: ['panel'], may: ['open', 'save', 'submit', 'review'], isPerson: true },
  author: { doors: ['panel'], may: [...WRITING_COPY, 'submit'], isPerson: true },
  'reviewing user': { doors: ['content-api'], may: [...WRITING_COPY, 'submit', 'review', 'comment'], isPerson: true },
  'publishing user': { doors: ['content-api'], may: [...WRITING_COPY, 'delete', 'publish', 'tick'], isPerson: true },
  'user without rights': { doors: ['content-api'], may: [], isPerson: true },
  'nobody signed in': { doors: ['content-api'], may: [], isPerson: false },
  'full-access token': {
    doors: ['content-api'],
    may: [...WRITING_COPY, 'delete', 'submit', 'publish', 'assign', 'comment', 'tick'],
    isPerson: false,
  },
  'custom token': { doors: ['content-api'], may: [...WRITING_COPY, 'publish'], isPerson: false },
  'agent of the editor': { doors: ['agents', 'panel'], may: EDITING, isPerson: true },
  'agent of the author': { doors: ['agents', 'panel'], may: [...WRITING_COPY, 'submit'], isPerson: true },
  'a named script': { doors: ['code'], may: ['create', 'save', 'delete', 'submit', 'publish'], isPerson: false },
  'code without a name': { doors: ['code'], may: ['create', 'save', 'delete'], isPerson: false },
} as const satisfies Record<string, Role>;

export type ActorName = keyof typeof ROLES;

export const ACTORS = Object.keys(ROLES) as readonly ActorName[];

export const roleOf = (name: ActorName): Role => ROLES[name];

/** Everybody who can send a request, with what they send. */
export type Cast = Readonly<Record<string, Someone>>;

const READING = ['article.find', 'article.findOne'];
const OPENING = ['preview-link.create'];
const WRITING = ['article.create', 'article.update', 'article.updateOwn', 'article.readDraft'];

export async function hire(newsroom: Newsroom): Promise<Cast> {
  const editor = await anAdmin(newsroom, 'editor');
  const author = await anAdmin(newsroom, 'writer');
  await allowPublic(newsroom.strapi, READING);
  const reviewing = ['workflow.submit', 'workflow.review', 'workflow.comment', 'workflow.comments', ...OPENING];
  const publishing = ['workflow.publish', 'article.delete', 'workflow.tick', 'workflow.checklist', ...OPENING];
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
    'custom token': await aCustomToken(newsroom, [
      ...READING,
      ...WRITING,
      ...OPENING,
      'workflow.review',
      'workflow.publish',
    ]),
    'agent of the editor': await anAgent(newsroom, editor),
    'agent of the author': await anAgent(newsroom, author),
  };
}
