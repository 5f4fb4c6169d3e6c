import { anArticle } from '../../../builders';
import { Desk } from '../desk';
import type { Newsroom } from '../newsroom';
import type { Cast } from './actors';

/** One document somewhere in its life, as the oracle knows it. */
export interface State {
  readonly stage: string;
  readonly isLive: boolean;
  /** Who wrote and submitted it. */
  readonly owner: 'author' | 'editor';
  /** Whether the working copy differs from what readers see. */
  readonly isRevised: boolean;
  readonly reviewerTouchedIt?: true;
  readonly make: (desks: Desks, documentId: string) => Promise<unknown>;
}

interface Desks {
  readonly author: Desk;
  readonly reviewer: Desk;
  readonly editor: Desk;
}

export interface Subject {
  readonly documentId: string;
  readonly slug: string;
  /** Digest of the working text. */
  readonly digest: string;
  /** Of its case. */
  readonly version: number;
}

export const WORKING = 'As the desk has it';
export const LIVE = 'As readers know it';
const SOON = '2099-01-01T06:00:00Z';

const inReview = ({ author }: Desks, id: string) => author.takes('submit', id).expect(200);
const approved = async (desks: Desks, id: string) => {
  await inReview(desks, id);
  await desks.reviewer.approves(id);
};
const published = async (desks: Desks, id: string) => {
  await approved(desks, id);
  await desks.editor.takes('publish', id).expect(200);
};
const revised = async (desks: Desks, id: string) => {
  await desks.author.saves(id, { deck: LIVE }).expect(200);
  await published(desks, id);
  await desks.author.saves(id, { deck: WORKING }).expect(200);
};
const then = (first: typeof revised, step: (desks: Desks, id: string) => PromiseLike<unknown>) => {
  return async (desks: Desks, id: string) => {
    await first(desks, id);
    await step(desks, id);
  };
};

const DRAFT = { owner: 'author', isLive: false, isRevised: false } as const;

export const STATES: Readonly<Record<string, State>> = {
  draft: { ...DRAFT, stage: 'draft', make: async () => {} },
  'in review': { ...DRAFT, stage: 'in_review', make: then(async () => {}, inReview) },
  'in review, touched there': {
    ...DRAFT,
    stage: 'in_review',
    reviewerTouchedIt: true,
    make: then(
      async (desks, id) => void (await inReview(desks, id)),
      ({ reviewer }, id) => touch(reviewer, id),
    ),
  },
  'in review, the editor’s own': {
    ...DRAFT,
    owner: 'editor',
    stage: 'in_review',
    make: ({ editor }, id) => editor.takes('submit', id).expect(200),
  },
  'sent back': {
    ...DRAFT,
    stage: 'changes_requested',
    make: then(
      async (desks, id) => void (await inReview(desks, id)),
      ({ reviewer }, id) => {
        return reviewer.takes('request-changes', id, { reason: 'Shorter' }).expect(200);
      },
    ),
  },
  approved: { ...DRAFT, stage: 'approved', make: approved },
  'approved, then changed': {
    ...DRAFT,
    stage: 'draft',
    make: then(approved, ({ author }, id) => author.saves(id, { seoTitle: 'Changed unseen' }).expect(200)),
  },
  scheduled: {
    ...DRAFT,
    stage: 'scheduled',
    make: then(approved, ({ editor }, id) => editor.takes('schedule', id, { at: SOON }).expect(200)),
  },
  published: { ...DRAFT, stage: 'published', isLive: true, make: published },
  'live, revised': { ...DRAFT, stage: 'draft', isLive: true, isRevised: true, make: revised },
  'live, revision in review': {
    ...DRAFT,
    stage: 'in_review',
    isLive: true,
    isRevised: true,
    make: then(revised, inReview),
  },
  'live, revision approved': {
    ...DRAFT,
    stage: 'approved',
    isLive: true,
    isRevised: true,
    make: then(revised, approved),
  },
  retracted: {
    ...DRAFT,
    stage: 'retracted',
    make: then(published, ({ editor }, id) => editor.takes('retract', id, { reason: 'Wrong' }).expect(200)),
  },
  archived: {
    ...DRAFT,
    stage: 'archived',
    make: ({ reviewer }, id) => reviewer.takes('archive', id).expect(200),
  },
};

export type StateName = string;

async function touch(reviewer: Desk, id: string): Promise<void> {
  await reviewer.saves(id, { seoTitle: 'A better title' }).expect(200);
}

/** Makes one document for each state, over HTTP, by the people whose work it is. */
export async function makeStates(newsroom: Newsroom, cast: Cast): Promise<ReadonlyMap<StateName, Subject>> {
  const desk = (name: string) => new Desk(newsroom, cast[name] ?? { id: 0, headers: { Authorization: '' } });
  const desks = { author: desk('author'), reviewer: desk('reviewer'), editor: desk('editor') };
  const made = new Map<StateName, Subject>();
  for (const [name, { owner, make }] of Object.entries(STATES)) {
    const slug = `matrix-${made.size}`;
    const documentId = await desks[owner].writes(anArticle({ deck: WORKING, slug }));
    await make(desks, documentId);
    const { digest, version } = await desks.reviewer.status(documentId);
    made.set(name, { documentId, slug, digest, version });
  }
  return made;
}
