import { anAuthor } from '../../builders';
import { contradictions } from './agreement';
import { anApprovedArticle, AUTHOR, type Desk } from './desk';
import type { Newsroom } from './newsroom';
import { anAdmin } from './people';

interface People {
  readonly newsroom: Newsroom;
  readonly writer: Desk;
  readonly reviewer: Desk;
  readonly editor: Desk;
  readonly boss: Desk;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const CROWD = 20;
const CROWD_MS = 120_000;

/** People at work in the same moment who have nothing to do with each other: none of them is told to come again. */
export function crowdsOf(people: () => People): void {
  test(
    'twenty texts are published at once: all of them go out',
    async () => {
      const { newsroom, writer, reviewer, editor } = people();
      const ids = await inTurn(CROWD, () => anApprovedArticle(writer, reviewer));
      expect(problemsIn(await Promise.all(ids.map((id) => editor.takes('publish', id))))).toEqual([]);
      for (const id of ids) expect(await contradictions(newsroom, id)).toEqual([]);
    },
    CROWD_MS,
  );

  test(
    'twenty texts are written, and twenty sent in at once: all of them are',
    async () => {
      const { writer } = people();
      const ids = await Promise.all(Array.from({ length: CROWD }, () => writer.writes()));
      expect(problemsIn(await Promise.all(ids.map((id) => writer.takes('submit', id))))).toEqual([]);
    },
    CROWD_MS,
  );

  test(
    'twenty accounts are linked at once, each to a new profile of its own: all of them are',
    async () => {
      const { newsroom, boss } = people();
      const accounts = await inTurn(CROWD, () => anAdmin(newsroom, 'writer'));
      const link = (id: number) =>
        boss.post(`/content-manager/collection-types/${AUTHOR}`, anAuthor({ linkedAdmin: { connect: [{ id }] } }));
      const answers = await Promise.all(accounts.map(({ id }) => link(id)));
      expect(problemsIn(answers)).toEqual([]);
    },
    CROWD_MS,
  );
}

async function inTurn<T>(times: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let n = 0; n < times; n += 1) made.push(await make());
  return made;
}

function problemsIn(answers: readonly Answer[]): string[] {
  return answers.flatMap(({ status, body }) => (status < 300 ? [] : [`${status} ${JSON.stringify(body)}`]));
}
