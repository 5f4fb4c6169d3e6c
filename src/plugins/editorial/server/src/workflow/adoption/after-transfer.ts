import { setImmediate as turn } from 'node:timers/promises';
import { isRefusalError } from '../../http-errors';
import { pagesById } from '../../paging';
import { service } from '../../plugin';
import { caseRows } from '../record/cases';
import type { Desk } from '../desk';
import { keyFrom, keyText, type Key } from '../key';
import { retake, type Retaken } from './retake';
import { openTransfers, putBack, transfersLookedAt } from './transfers';

const AT_ONCE = 200;

/**
 * Looks at every case, once a data transfer has replaced what they are about, each in a transaction of its own. Other
 * instances may do the same beside it. Ended early, it begins again at the next start.
 */
export async function afterTransfer(desk: Desk, run: { readonly isStopped: boolean }): Promise<void> {
  const { strapi, policies } = desk;
  const transfers = await openTransfers(strapi);
  if (transfers.length === 0) return;
  strapi.log.warn('editorial: a data transfer has replaced the content; where each text stands is looked at');
  await putBack(desk, transfers);
  const count: Record<Retaken, number> = { stands: 0, taken: 0, closed: 0 };
  const governed = { targetUid: { $in: [...policies.keys()] } };
  const select = ['id', 'targetUid', 'documentId', 'locale'];
  for await (const page of pagesById(caseRows(strapi), governed, { select, size: AT_ONCE })) {
    for (const row of page) {
      if (run.isStopped) return;
      count[await retakeNext(desk, keyFrom(row))] += 1;
      await turn();
    }
  }
  await service(strapi, 'delivery').forget();
  await transfersLookedAt(strapi, transfers, desk.now().toISOString());
  strapi.log.warn(
    `editorial: after the transfer ${count.stands} texts stand where they stood, ${count.taken} were taken up as they are now, ${count.closed} are gone`,
  );
}

const MOST_TRIES = 5;

/**
 * Whoever saves the same text in that moment may be quicker: it is looked at again. One that cannot be looked at does not
 * keep the others from it; `editorial:verify` names it where it differs.
 */
async function retakeNext(desk: Desk, key: Key, tries = 1): Promise<Retaken> {
  try {
    return await retake(desk, key);
  } catch (error) {
    if (isRefusalError(error) && tries < MOST_TRIES) return retakeNext(desk, key, tries + 1);
    desk.strapi.log.error(`editorial: ${keyText(key)} could not be looked at after the transfer: ${String(error)}`);
    return 'stands';
  }
}
