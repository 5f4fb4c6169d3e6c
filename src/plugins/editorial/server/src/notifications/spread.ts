import { choicesFrom, type Choices } from '../../../domain/notices/kinds';
import { aMinuteBefore, delayAfter, MOST_AT_ONCE, nextDigest, nextGathering } from '../../../domain/notices/delays';
import { inTransaction } from '../strapi';
import { choiceRows, letterRows, noticeRows, tellingRows, type LetterRow, type TellingRow } from './notice-rows';
import { hasMail, noticeSettingsOf, type Office } from './office';
import { receiversOf } from './receivers';

const AT_ONCE = 50;

/** Turns what there is to tell into a notice for each person and a letter where they want one, oldest first. */
export async function spreadDue(office: Office): Promise<void> {
  for (;;) {
    const due = await tellingRows(office.strapi).findMany({
      where: { dueAt: { $lte: office.now().toISOString() } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      limit: AT_ONCE,
    });
    for (const telling of due) await spreadOne(office, telling);
    if (due.length < AT_ONCE) return;
  }
}

/** What fails is tried again later, for as long as it takes: the row stays until people were told. */
async function spreadOne(office: Office, telling: TellingRow): Promise<void> {
  if (!(await claim(office, telling))) return;
  try {
    await handOut(office, telling, await receiversOf(office, telling));
  } catch (error) {
    const { id, kind, attempts } = telling;
    office.strapi.log.error(`notifications: ${kind} ${id}, attempt ${attempts + 1} failed: ${String(error)}`);
  }
}

/** Of several instances the one that moves the instant has it, until that instant comes. */
async function claim({ strapi, now }: Office, { id, attempts, dueAt }: TellingRow): Promise<boolean> {
  const later = new Date(now().getTime() + delayAfter(attempts + 1)).toISOString();
  const { count } = await tellingRows(strapi).updateMany({
    where: { id, attempts, dueAt },
    data: { attempts: attempts + 1, dueAt: later },
  });
  return count === 1;
}

/** One transaction: nobody is told twice, however often it is tried. */
async function handOut(office: Office, telling: TellingRow, accounts: readonly string[]): Promise<void> {
  const { strapi } = office;
  const chosen = await choicesOf(office, accounts);
  const told = accounts.map((account) => ({ account, choices: chosen.get(account) ?? choicesFrom(null) }));
  const atOnce = told.filter(({ choices }) => hasMail(office) && choices[telling.kind].mail === 'now');
  const crowded = await crowdedOf(
    office,
    atOnce.map(({ account }) => account),
  );
  const wanted = told.map((one) => wish(office, telling, { ...one, isCrowded: crowded.has(one.account) }));
  const closed = await closedLetters(office, wanted);
  const kept = wanted
    .filter(({ isShown, letter }) => isShown || letter !== null)
    .map((one) => (closed.has(one.letter?.letterKey ?? '') ? withOwnLetter(telling, one) : one));
  await inTransaction(strapi, async () => {
    const { count } = await tellingRows(strapi).deleteMany({ where: { id: telling.id } });
    if (count === 0 || kept.length === 0) return;
    await openLetters(
      office,
      kept.flatMap(({ letter }) => (letter ? [letter] : [])),
    );
    await noticeRows(strapi).createMany({ data: kept.map((one) => noticeOf(telling, one)) });
  });
}

export async function choicesOf(
  { strapi }: Office,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Choices>> {
  const found = await choiceRows(strapi).findMany({ where: { account: { $in: [...accounts] } } });
  return new Map(found.map(({ account, choices }) => [account, choicesFrom(choices)]));
}

/** Who had some letters of their own within the last minute: after a step on many texts they would get one for each. */
async function crowdedOf({ strapi, now }: Office, accounts: readonly string[]): Promise<ReadonlySet<string>> {
  if (accounts.length === 0) return new Set();
  const at = { $gte: aMinuteBefore(now()).toISOString() };
  const where = { account: { $in: [...accounts] }, isDigest: false, at };
  const had = (await letterRows(strapi).findMany({ where, select: ['account'] })).map(({ account }) => account);
  return new Set(had.filter((account) => had.filter((one) => one === account).length >= MOST_AT_ONCE));
}

interface Receiver {
  readonly account: string;
  readonly choices: Choices;
  readonly isCrowded: boolean;
}

type NewLetter = Pick<LetterRow, 'account' | 'letterKey' | 'isDigest' | 'dueAt'>;

interface Wish {
  readonly account: string;
  readonly isShown: boolean;
  readonly letter: NewLetter | null;
}

function wish(office: Office, { id, kind }: TellingRow, { account, choices, isCrowded }: Receiver): Wish {
  const { panel, mail } = choices[kind];
  const isShown = panel;
  if (mail === 'off' || !hasMail(office)) return { account, isShown, letter: null };
  const now = office.now();
  if (mail === 'now' && !isCrowded) {
    const letter = { account, letterKey: ownKey(id, account), isDigest: false, dueAt: now.toISOString() };
    return { account, isShown, letter };
  }
  const [name, due] =
    mail === 'now' ? ['soon', nextGathering(now)] : ['day', nextDigest(now, noticeSettingsOf(office).digestHour)];
  const dueAt = due.toISOString();
  return { account, isShown, letter: { account, letterKey: `${name}-${dueAt}-${account}`, isDigest: true, dueAt } };
}

/** Letters that are out already, or on their way: their time comes twice where the clock was set back. */
async function closedLetters({ strapi }: Office, wishes: readonly Wish[]): Promise<ReadonlySet<string>> {
  const keys = wishes.flatMap(({ letter }) => letter?.letterKey ?? []);
  if (keys.length === 0) return new Set();
  const isClosed = { $or: [{ state: { $ne: 'waiting' } }, { attempts: { $gt: 0 } }] };
  const where = { letterKey: { $in: keys }, ...isClosed };
  const found = await letterRows(strapi).findMany({ where, select: ['letterKey'] });
  return new Set(found.map((letter) => letter.letterKey));
}

function withOwnLetter({ id }: TellingRow, { letter, ...wish }: Wish): Wish {
  return { ...wish, letter: letter && { ...letter, letterKey: ownKey(id, wish.account), isDigest: false } };
}

function ownKey(id: number, account: string): string {
  return `news-${id}-${account}`;
}

/** The letter of a day, or of a minute, may be there already. Two that open it at once: the second rolls back, and finds it next time. */
async function openLetters({ strapi, now }: Office, letters: readonly NewLetter[]): Promise<void> {
  if (letters.length === 0) return;
  const keys = letters.map(({ letterKey }) => letterKey);
  const there = await letterRows(strapi).findMany({ where: { letterKey: { $in: keys } }, select: ['letterKey'] });
  const known = new Set(there.map(({ letterKey }) => letterKey));
  const missing = letters.filter(({ letterKey }) => !known.has(letterKey));
  if (missing.length === 0) return;
  const fresh = { state: 'waiting', attempts: 0, at: now().toISOString() } as const;
  await letterRows(strapi).createMany({ data: missing.map((letter) => ({ ...letter, ...fresh })) });
}

function noticeOf(telling: TellingRow, { account, isShown, letter }: Wish) {
  const { targetUid, documentId, locale, kind, actor, detail, at } = telling;
  const news = { targetUid, documentId, locale, kind, actor, detail, at };
  return { ...news, account, isShown, readAt: null, letterKey: letter?.letterKey ?? null };
}
