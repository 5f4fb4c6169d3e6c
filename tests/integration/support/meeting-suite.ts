import { setTimeout as sleep } from 'node:timers/promises';
import { anAuthor } from '../../builders';
import { anApprovedArticle, ARTICLE, AUTHOR, liveRows, type Desk } from './desk';
import type { Newsroom } from './newsroom';
import { expectOnlyApprovedText, rowsOf, wholeLog } from './race-ledger';

interface People {
  readonly newsroom: Newsroom;
  readonly writer: Desk;
  readonly reviewer: Desk;
  readonly editor: Desk;
}

interface Answer {
  readonly status: number;
}

const MEETING_MS = 60_000;
/** How long a step waits for the other one; where a lock holds that back, it never comes. */
const PATIENCE_MS = 1500;

/** Two different steps that meet on one document, or on two that depend on each other. */
export function meetingsOf(people: () => People): void {
  test(
    'a deletion that meets a publication takes nothing away from readers',
    async () => {
      const { newsroom, writer, reviewer, editor } = people();
      const documentId = await anApprovedArticle(writer, reviewer);
      const publication = duringDeletionOf(newsroom, documentId, () => editor.takes('publish', documentId));
      const deletion = await editor.delete(`/content-manager/collection-types/${ARTICLE}/${documentId}`);
      const { status } = await publication();

      expect([200, 404, 409]).toContain(status);
      expect([deletion.status, status].filter((one) => one === 200)).toHaveLength(1);
      const live = (await liveRows(newsroom, documentId)).length;
      const where = { documentId, isCurrent: true };
      expect(live).toBe(status === 200 ? 1 : 0);
      expect(await rowsOf(newsroom, 'edition').count({ where })).toBe(live);
      expect(await rowsOf(newsroom, 'case').count({ where: { documentId, isLive: true } })).toBe(live);
    },
    MEETING_MS,
  );

  test(
    'a profile that is taken down while an article that credits it goes out does not leave the article without it',
    async () => {
      const { newsroom, writer, reviewer, editor } = people();
      const profile = await aLiveProfile(people());
      const documentId = await anApprovedArticle(writer, reviewer, { credits: [creditOf(profile)] });
      const reason = 'Left the paper.';
      const takedown = duringPublicationOf(newsroom, documentId, () =>
        editor.takes('unpublish', profile, { reason }, 'authors'),
      );
      const publication = await editor.takes('publish', documentId);
      const { status } = await takedown();

      expect([publication.status, status].sort()).toEqual([200, 409]);
      const [articles, profiles] = [await liveRows(newsroom, documentId), await liveRows(newsroom, profile, AUTHOR)];
      expect(profiles.length).toBeGreaterThanOrEqual(articles.length);
    },
    MEETING_MS,
  );

  test(
    'two articles that credit the same first profiles, each in its own order, both go out in the end',
    async () => {
      const { newsroom, writer, reviewer, editor } = people();
      const profiles = [await writer.writes(anAuthor(), AUTHOR), await writer.writes(anAuthor(), AUTHOR)];
      const credits = profiles.map(creditOf);
      const one = await anApprovedArticle(writer, reviewer, { credits });
      const other = await anApprovedArticle(writer, reviewer, { credits: [...credits].reverse() });
      const publish = (documentId: string) => editor.takes('publish', documentId);
      const answers = await Promise.all([publish(one), publish(other)]);

      expect(answers.map(({ status }) => status)).toContain(200);
      expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
      for (const [n, documentId] of [one, other].entries()) {
        if (answers[n]?.status === 409) await publish(documentId).expect(200);
        await expectOnlyApprovedText(newsroom, documentId);
      }
      for (const profile of profiles) {
        const steps = (await wholeLog(newsroom, profile)).map(({ step }) => step);
        expect(steps).toEqual(['submit', 'approve', 'publish']);
      }
    },
    MEETING_MS,
  );
}

async function aLiveProfile({ writer, reviewer, editor }: People): Promise<string> {
  const profile = await writer.writes(anAuthor(), AUTHOR);
  await writer.takes('submit', profile, {}, 'authors').expect(200);
  await reviewer.approves(profile, 'authors');
  await editor.takes('publish', profile, {}, 'authors').expect(200);
  return profile;
}

function creditOf(profile: string) {
  return { author: { connect: [{ documentId: profile }] }, role: 'by' };
}

/** Lets `act` happen after a deletion was found to be allowed, and before it is carried out. */
function duringDeletionOf({ strapi }: Newsroom, documentId: string, act: () => PromiseLike<Answer>) {
  const meeting = aMeeting(act);
  strapi.documents.use(async (context, next) => {
    const isIt =
      context.action === 'delete' && 'documentId' in context.params && context.params.documentId === documentId;
    if (isIt) await meeting.begin();
    return next();
  });
  return meeting.end;
}

/** Lets `act` happen when a publication has been written, and is not yet committed. */
function duringPublicationOf({ strapi }: Newsroom, documentId: string, act: () => PromiseLike<Answer>) {
  const meeting = aMeeting(act);
  strapi
    .plugin('editorial')
    .service('workflow')
    .onTransition(async ({ key, event }: { key: { documentId: string }; event: { step: string } }) => {
      if (key.documentId === documentId && event.step === 'publish') await meeting.begin();
    });
  return meeting.end;
}

function aMeeting(act: () => PromiseLike<Answer>) {
  let answer: Promise<Answer> | null = null;
  return {
    begin: async () => {
      answer = Promise.resolve(act());
      await Promise.race([answer, sleep(PATIENCE_MS)]);
    },
    end: () => answer ?? Promise.reject(new Error('the two steps never met')),
  };
}
