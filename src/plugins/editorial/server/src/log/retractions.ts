import { service } from '../plugin';
import { keyText } from '../workflow/key';
import type { EventRow } from '../workflow/record/events';
import type { Audit } from './audit';
import { problem } from './problems';
import type { Chain } from './walk';

/** What readers of a retracted text are told: the notice that was approved, since the text was taken back. */
export async function checkRetractions({ strapi, problems }: Audit, chains: readonly Chain[]): Promise<void> {
  const retracted = chains.filter(({ events }) => events.at(-1)?.toStage === 'retracted');
  const [first] = retracted;
  if (!first) return;
  const ids = retracted.map(({ key }) => key.documentId);
  const told = await service(strapi, 'delivery').retractions(first.key.uid, ids);
  for (const { key, events } of told ? retracted : []) {
    const said = saidIn(events);
    const { retractedAt, retractionNotice } = told?.get(keyText(key)) ?? { retractedAt: null, retractionNotice: null };
    if (!said || (said.at === retractedAt && said.notice === retractionNotice)) continue;
    const message = `its readers are told otherwise of the retraction than the log has since event ${said.seq}`;
    problems.push(problem('notice_changed', key, said.seq, message));
  }
}

/** The newest retraction, with the words that were approved since. */
function saidIn(events: readonly EventRow[]): Pick<EventRow, 'seq' | 'at' | 'notice'> | null {
  const from = events.findLastIndex(({ step }) => step === 'retract');
  const [retraction, ...later] = from < 0 ? [] : events.slice(from);
  if (!retraction) return null;
  const { seq, notice } = later.findLast((event) => event.notice !== null) ?? retraction;
  return { seq, at: retraction.at, notice };
}
