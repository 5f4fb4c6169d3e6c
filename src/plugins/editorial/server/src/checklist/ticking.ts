import { actorKey } from '../../../domain/workflow/actor';
import { refuse } from '../../../domain/workflow/refusals';
import type { RemarkStep } from '../../../domain/workflow/automatic';
import { currentCaller, type Caller } from '../actor';
import { problem, refusalError } from '../http-errors';
import { service } from '../plugin';
import type { Subject } from '../workflow/desk';
import { mayOnText } from '../workflow/steps/granted';
import { keyColumns, type Key } from '../workflow/key';
import type { ChecklistDesk } from './checklist';
import { tickRows } from './tick-rows';

/** Answers for an item of exactly the text that was seen. Ticked again, it is the later tick that stands. */
export function tick(desk: ChecklistDesk, key: Key, item: string, digest: string): Promise<void> {
  return change(desk, key, { step: 'tick', item }, async (caller, { text }, at) => {
    if (text.digest !== digest) throw changedSinceSeen();
    const where = { ...keyColumns(key), item };
    await tickRows(desk.strapi).deleteMany({ where });
    const data = { ...where, digest, tickedBy: actorKey(caller), at };
    await tickRows(desk.strapi).createMany({ data: [data] });
  });
}

/** @throws 404 where nobody ticked the item */
export function untick(desk: ChecklistDesk, key: Key, item: string): Promise<void> {
  return change(desk, key, { step: 'untick', item }, async () => {
    const { count } = await tickRows(desk.strapi).deleteMany({ where: { ...keyColumns(key), item } });
    if (count === 0) throw problem(404, 'NOT_FOUND', `${item} is not ticked.`);
  });
}

type Write = (caller: Caller, subject: Subject, at: string) => Promise<void>;

interface Change {
  readonly step: RemarkStep;
  readonly item: string;
}

async function change({ strapi, items }: ChecklistDesk, key: Key, { step, item }: Change, write: Write): Promise<void> {
  const caller = currentCaller(strapi);
  if (!(await mayOnText(strapi, caller, 'tick', key))) throw notPermitted();
  if (items(key.uid)[item]?.check !== 'ticked') throw unknownItem(item, items(key.uid));
  await service(strapi, 'workflow').remark(key, {
    step,
    caller,
    capability: 'tick',
    write: async (subject, at) => ({ result: await write(caller, subject, at), about: item }),
  });
}

function notPermitted(): Error {
  const message = 'You may not tick the checklist; people with the permission to tick checklists can.';
  return refusalError(refuse('NOT_PERMITTED', message));
}

function unknownItem(item: string, items: ReturnType<ChecklistDesk['items']>): Error {
  const allowed = Object.entries(items).flatMap(([name, { check }]) => (check === 'ticked' ? [name] : []));
  const instead = allowed.length > 0 ? `There are: ${allowed.join(', ')}.` : 'There are none for this type.';
  return problem(404, 'NOT_FOUND', `There is no item ${item} to be ticked. ${instead}`, { allowed });
}

function changedSinceSeen(): Error {
  const message = 'The text has changed since you read it. Read it again, then tick.';
  return refusalError(refuse('CHANGED_SINCE_SEEN', message));
}
