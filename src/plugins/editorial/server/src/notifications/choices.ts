import type { ChoicesBody, NoticeSettings } from '../../../contracts/notices';
import { choicesFrom } from '../../../domain/notices/kinds';
import { actorKey } from '../../../domain/workflow/actor';
import { currentCaller } from '../actor';
import { inTransaction } from '../strapi';
import { choiceRows } from './notice-rows';
import { hasMail, noticeSettingsOf, type Office } from './office';

/** What the signed-in person wants to hear of. */
export async function choicesOfMine(office: Office): Promise<NoticeSettings> {
  const account = actorKey(currentCaller(office.strapi));
  const row = await choiceRows(office.strapi).findOne({ where: { account } });
  const { digestHour } = noticeSettingsOf(office);
  return { choices: choicesFrom(row?.choices ?? null), hasMail: hasMail(office), digestHour };
}

export async function choose(office: Office, changed: ChoicesBody): Promise<NoticeSettings> {
  const { strapi } = office;
  const account = actorKey(currentCaller(strapi));
  await inTransaction(strapi, async () => {
    const row = await choiceRows(strapi).findOne({ where: { account } });
    const choices = { ...row?.choices, ...changed };
    if (row) await choiceRows(strapi).updateMany({ where: { id: row.id }, data: { choices } });
    else await choiceRows(strapi).create({ data: { account, choices } });
  });
  return choicesOfMine(office);
}
