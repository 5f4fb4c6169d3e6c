import { randomInt } from 'node:crypto';
import { desksAt, DUE, hireStaff, type Desks, type Staff } from './support/crash-acts';
import { imagesOf } from './support/crash-images';
import { killDuring, Victims } from './support/crash-kills';
import { learnCourses, type Course } from './support/crash-trials';
import { openOn, type Newsroom } from './support/newsroom';
import { aDatabase, isOnSqlite, type TestDatabase } from './support/template-database';

/** Processes killed; `CRASHES=300` for a long run. */
const KILLS = Number(process.env.CRASHES ?? (isOnSqlite() ? 4 : 8));
const SECONDS_EACH = 20;
const AFTER_COMMIT = 4;

let database: TestDatabase;
let newsroom: Newsroom;
let staff: Staff;
let desks: Desks;
let courses: readonly Course[];

beforeAll(async () => {
  database = await aDatabase();
  newsroom = await openOn(database);
  staff = await hireStaff(newsroom);
  const workflow = newsroom.strapi.plugin('editorial').service('workflow');
  desks = desksAt(newsroom, staff, async () => {
    workflow.setClock(() => new Date(DUE));
    await workflow.publishDue();
    workflow.setClock(() => new Date());
  });
  courses = await learnCourses(newsroom, desks);
}, 300_000);

afterAll(async () => {
  await newsroom.close();
  await database.drop();
}, 60_000);

function anyOf(n: number): Course {
  const course = courses[n % courses.length];
  if (!course) throw new Error('there is no course');
  return course;
}

const onSqlite = isOnSqlite() ? describe : describe.skip;

onSqlite('what a killed process leaves in the file', () => {
  test(
    'is all of an act or nothing of it, at every statement of every act',
    async () => {
      let points = 0;
      for (const course of courses) {
        const { wrong, statements } = await imagesOf(newsroom, desks, course);
        expect(wrong).toEqual([]);
        points += statements;
      }
      tell(`${points} points in ${courses.length} acts`);
    },
    within(30),
  );
});

describe('a process that is killed in the middle of an act', () => {
  let victims: Victims;

  beforeAll(() => {
    victims = new Victims(database.environment, isOnSqlite());
  });
  afterAll(() => victims.end(), 300_000);

  test(
    `leaves all of it or nothing, ${KILLS} times at random`,
    async () => {
      const told = { killed: 0, committed: 0 };
      for (let n = 0; n < KILLS; n += 1) {
        const course = anyOf(KILLS < courses.length ? randomInt(courses.length) : n);
        const kill = { course, killAt: randomInt(1, course.committed + AFTER_COMMIT), isLate: n % 2 === 1 };
        const { wrong, happened, wasHit } = await killDuring({ newsroom, desks }, staff, victims, kill);
        expect({ ...kill, course: course.name, wrong }).toMatchObject({ wrong: [] });
        told.killed += Number(wasHit);
        told.committed += Number(happened);
      }
      tell(`${told.killed} of ${KILLS} processes killed in the middle, ${told.committed} acts had been committed`);
      expect(told.killed).toBeGreaterThan(0);
    },
    within(KILLS),
  );
});

function within(times: number): number {
  return 60_000 + times * SECONDS_EACH * 1000;
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
