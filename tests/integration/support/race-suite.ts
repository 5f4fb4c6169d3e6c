import type { AddressInfo } from 'node:net';
import { anArticle, anAuthor } from '../../builders';
import { liveText } from '../../../src/plugins/editorial/server/src/workflow/texts/texts';
import { contradictions } from './agreement';
import { crowdsOf } from './crowd-suite';
import { anApprovedArticle, ARTICLE, AUTHOR, Desk, liveRows } from './desk';
import { meetingsOf } from './meeting-suite';
import type { Newsroom } from './newsroom';
import { anAdmin, aSuperAdmin } from './people';
import { count, everything, expectOnlyApprovedText, forget, rowsCounted, rowsOf, wholeLog } from './race-ledger';

const CROWD = 20;
const RACE_MS = 60_000;
const PANEL = `/content-manager/collection-types/${ARTICLE}`;
const LATE = ['409 STALE_VERSION', '409 ILLEGAL_TRANSITION'];

interface Answer {
  readonly status: number;
  readonly body: { readonly error?: { readonly details?: { readonly code?: string } } };
}

/** What holds when many people act in the same moment, whichever the database. */
export function racesOn(open: () => Promise<Newsroom>, { bootMs }: { readonly bootMs: number }): void {
  let newsroom: Newsroom;
  let writer: Desk;
  let reviewer: Desk;
  let secondReviewer: Desk;
  let editor: Desk;
  let boss: Desk;

  beforeAll(async () => {
    newsroom = await open();
    await listen(newsroom);
    writer = new Desk(newsroom, await anAdmin(newsroom, 'writer'));
    reviewer = new Desk(newsroom, await anAdmin(newsroom, 'reviewer'));
    secondReviewer = new Desk(newsroom, await anAdmin(newsroom, 'reviewer'));
    editor = new Desk(newsroom, await anAdmin(newsroom, 'editor'));
    boss = new Desk(newsroom, await aSuperAdmin(newsroom));
  }, bootMs);

  afterAll(() => newsroom?.close(), RACE_MS);

  const anArticleInReview = async () => {
    const documentId = await writer.writes();
    await writer.takes('submit', documentId).expect(200);
    return { documentId, digest: (await reviewer.status(documentId)).digest };
  };

  /** As an import leaves it: approved, with a slug that the workflow gave to another. */
  const aSecondWithTheSlug = async (slug: string) => {
    const documentId = await writer.writes();
    await newsroom.strapi.db.connection('editorial_articles').where({ document_id: documentId }).update({ slug });
    await writer.takes('submit', documentId).expect(200);
    await reviewer.approves(documentId);
    return documentId;
  };

  describe('twenty people publish one approved article', () => {
    const doors: readonly [string, (documentId: string) => PromiseLike<Answer>][] = [
      ['as a step of the workflow', (documentId) => editor.takes('publish', documentId)],
      ['with the panel’s own Publish button', (documentId) => editor.post(`${PANEL}/${documentId}/actions/publish`)],
    ];

    test.each(doors)(
      '%s: one of them does, the others come too late',
      async (_, publish) => {
        const documentId = await anApprovedArticle(writer, reviewer);
        const outcomes = outcomesOf(await atOnce(CROWD, () => publish(documentId)));

        expect(outcomes.filter((outcome) => outcome === '200')).toHaveLength(1);
        expect(LATE).toEqual(expect.arrayContaining(others(outcomes, '200')));
        const events = await wholeLog(newsroom, documentId);
        expect(events.map(({ step }) => step)).toEqual(['submit', 'approve', 'publish']);
        expect(await liveRows(newsroom, documentId)).toHaveLength(1);
        expect(await count(newsroom, 'edition', { documentId })).toBe(1);
      },
      RACE_MS,
    );

    test(
      'of a version they all saw: those who come too late are told that it has moved',
      async () => {
        const documentId = await anApprovedArticle(writer, reviewer);
        const { version } = await editor.status(documentId);
        const outcomes = outcomesOf(await atOnce(CROWD, () => editor.takes('publish', documentId, { version })));
        expect(outcomes.sort()).toEqual(['200', ...Array(CROWD - 1).fill('409 STALE_VERSION')]);
      },
      RACE_MS,
    );
  });

  test(
    'twenty articles ask for one slug: one has it, the others are refused and leave nothing behind',
    async () => {
      const rowsBefore = await rowsCounted(newsroom);
      const slug = 'one-for-twenty';
      const outcomes = outcomesOf(await atOnce(CROWD, () => writer.post(PANEL, anArticle({ slug }))));

      expect(outcomes.sort()).toEqual(['201', ...Array(CROWD - 1).fill('409 SLUG_TAKEN')]);
      expect(await rowsCounted(newsroom)).toEqual(rowsBefore.map((rows) => rows + 1));
      expect(await count(newsroom, 'slug', { slug })).toBe(1);
    },
    RACE_MS,
  );

  test(
    'two articles that came by import with one slug go out at once: one does, the other is refused',
    async () => {
      const slug = 'one-for-two';
      const one = await anApprovedArticle(writer, reviewer, { slug });
      const other = await aSecondWithTheSlug(slug);
      await rowsOf(newsroom, 'slug').deleteMany({ where: { slug } });
      const publish = (n: number) => editor.takes('publish', n === 0 ? one : other);
      const outcomes = outcomesOf(await atOnce(2, publish));

      expect(outcomes.sort()).toEqual(['200', '409 SLUG_TAKEN']);
      expect((await liveRows(newsroom, one)).length + (await liveRows(newsroom, other)).length).toBe(1);
    },
    RACE_MS,
  );

  test(
    'twenty take different steps from one stage: log, case and readers agree afterwards',
    async () => {
      const documentId = await anApprovedArticle(writer, reviewer);
      const steps = ['publish', 'withdraw', 'request-changes', 'schedule', 'publish-minor'];
      const body = { reason: 'All at once.', at: '2099-01-01T00:00:00Z' };
      const answers = await atOnce(CROWD, (n) => editor.takes(steps[n % steps.length] ?? '', documentId, body));

      expect(answers.filter(({ status }) => ![200, 403, 409].includes(status))).toEqual([]);
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
      const taken = (await wholeLog(newsroom, documentId)).length - 2;
      expect(taken).toBe(answers.filter(({ status }) => status === 200).length);
      expect(await contradictions(newsroom, documentId)).toEqual([]);
    },
    RACE_MS,
  );

  test(
    'saves and an approval at once: what was saved unseen does not go out',
    async () => {
      for (let round = 0; round < 4; round += 1) {
        const { documentId, digest } = await anArticleInReview();
        const save = (n: number) => writer.saves(documentId, { deck: `Slipped in ${n}` });
        const approve = () => reviewer.takes('approve', documentId, { digest });
        const answers = await atOnce(6, (n) => (n === round ? approve() : save(n)));
        await editor.takes('publish', documentId);

        expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
        const live = await liveText(newsroom.strapi, { uid: ARTICLE, documentId, locale: 'en' });
        expect([undefined, digest]).toContain(live?.digest);
        expect(await contradictions(newsroom, documentId)).toEqual([]);
      }
    },
    RACE_MS,
  );

  test(
    'saves of a first profile and an approval of the article at once: the profile goes out as it was seen, or not at all',
    async () => {
      for (let round = 0; round < 4; round += 1) {
        const profile = await writer.writes(anAuthor(), AUTHOR);
        const credits = [{ author: { connect: [{ documentId: profile }] }, role: 'by' }];
        const documentId = await writer.writes(anArticle({ credits }));
        await writer.takes('submit', documentId).expect(200);
        const { digest, companions } = await reviewer.status(documentId);
        const save = (n: number) => writer.saves(profile, { jobTitle: `Slipped in ${n}` }, AUTHOR);
        const approve = () => reviewer.takes('approve', documentId, { digest, companions });
        const answers = await atOnce(6, (n) => (n === round ? approve() : save(n)));
        await editor.takes('publish', documentId);

        expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
        const live = await liveText(newsroom.strapi, { uid: AUTHOR, documentId: profile, locale: '' });
        expect([undefined, companions[0]?.digest]).toContain(live?.digest);
      }
    },
    RACE_MS,
  );

  test(
    'two reviewers approve at once: one approval counts, the other comes too late',
    async () => {
      for (let round = 0; round < 5; round += 1) {
        const { documentId, digest } = await anArticleInReview();
        const reviewers = [reviewer, secondReviewer];
        const answers = await Promise.all(reviewers.map((one) => one.takes('approve', documentId, { digest })));
        const outcomes = outcomesOf(answers);

        expect(outcomes).toContain('200');
        expect(LATE).toEqual(expect.arrayContaining(others(outcomes, '200')));
        const steps = (await wholeLog(newsroom, documentId)).map(({ step }) => step);
        expect(steps).toEqual(['submit', 'approve']);
        expect(await editor.status(documentId)).toMatchObject({ stage: 'approved' });
      }
    },
    RACE_MS,
  );

  test(
    'twenty save over the same text: one save is kept, the others are told that it has moved',
    async () => {
      const documentId = await writer.writes();
      const { textVersion } = await writer.status(documentId);
      const save = (n: number) =>
        writer.saves(documentId, { deck: `Save ${n}` }).set('x-editorial-text-version', String(textVersion));
      const answers = await atOnce(CROWD, save);

      expect(outcomesOf(answers).sort()).toEqual(['200', ...Array(CROWD - 1).fill('409 STALE_VERSION')]);
      const { body } = await writer.get(`${PANEL}/${documentId}`).expect(200);
      expect(body.data.deck).toBe(`Save ${answers.findIndex(({ status }) => status === 200)}`);
      expect((await writer.status(documentId)).textVersion).toBe(textVersion + 1);
    },
    RACE_MS,
  );

  test(
    'saves and publications at once: readers get exactly the text that was approved, or nothing',
    async () => {
      for (let round = 0; round < 4; round += 1) {
        const documentId = await anApprovedArticle(writer, reviewer, { deck: 'As approved' });
        const save = (n: number) => writer.saves(documentId, { deck: `Slipped in ${n}` });
        const publish = () => editor.takes('publish', documentId);
        const answers = await atOnce(CROWD / 2, (n) => ((n + round) % 2 === 0 ? publish() : save(n)));

        expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
        await expectOnlyApprovedText(newsroom, documentId);
      }
    },
    RACE_MS,
  );

  test(
    'twenty people look at a document that came by import: each sees it, and it is taken up once',
    async () => {
      const documentId = await writer.writes();
      await forget(newsroom, documentId);
      const answers = await atOnce(CROWD, () => writer.get(`/editorial/workflow/articles/${documentId}`));

      expect(outcomesOf(answers)).toEqual(Array(CROWD).fill('200'));
      expect((await wholeLog(newsroom, documentId)).map(({ step }) => step)).toEqual(['adopt']);
    },
    RACE_MS,
  );

  test(
    'a publication that breaks in the middle leaves nothing behind, and can be taken again',
    async () => {
      const profile = await writer.writes(anAuthor(), AUTHOR);
      const credits = [{ author: { connect: [{ documentId: profile }] }, role: 'by' }];
      const documentId = await anApprovedArticle(writer, reviewer, { credits });
      const before = await everything(newsroom, editor, documentId, profile);

      const mend = breakTransitionsOf(newsroom, documentId);
      await editor.takes('publish', documentId).expect(500);
      await editor.post(`${PANEL}/${documentId}/actions/publish`, { deck: 'And another text' }).expect(500);
      mend();

      expect(await everything(newsroom, editor, documentId, profile)).toEqual(before);
      expect(await liveRows(newsroom, documentId)).toEqual([]);
      expect(await liveRows(newsroom, profile, AUTHOR)).toEqual([]);
      const { version } = before.article;
      await editor.takes('publish', documentId, { version }).expect(200);
      await expectOnlyApprovedText(newsroom, documentId);
    },
    RACE_MS,
  );

  meetingsOf(() => ({ newsroom, writer, reviewer, editor }));
  crowdsOf(() => ({ newsroom, writer, reviewer, editor, boss }));
}

/** Requests at the same moment need a server that listens already. */
function listen({ strapi }: Newsroom): Promise<AddressInfo> {
  const server = strapi.server.httpServer;
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address() as AddressInfo)));
}

function atOnce(times: number, act: (n: number) => PromiseLike<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: times }, (_, n) => act(n)));
}

/** Answers as `200`, or as the status and the code of the refusal. */
function outcomesOf(answers: readonly Answer[]): string[] {
  return answers.map(({ status, body }) => [status, body.error?.details?.code].filter(Boolean).join(' '));
}

function others(outcomes: readonly string[], one: string): string[] {
  return [...new Set(outcomes.filter((outcome) => outcome !== one))];
}

/** A listener that fails at each step of a document; answers how to stop it. */
function breakTransitionsOf({ strapi }: Newsroom, documentId: string): () => void {
  let isBroken = true;
  const quiet = jest.spyOn(strapi.log, 'error').mockReturnValue(strapi.log);
  strapi
    .plugin('editorial')
    .service('workflow')
    .onTransition(async ({ key }: { key: { documentId: string } }) => {
      if (isBroken && key.documentId === documentId) throw new Error('this listener fails');
    });
  return () => {
    isBroken = false;
    quiet.mockRestore();
  };
}
