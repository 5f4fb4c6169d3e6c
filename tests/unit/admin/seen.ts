import type { CaseFacts } from '@domain/workflow/case';
import type { Capability } from '@domain/workflow/transitions';
import { choicesOf } from '../../../src/plugins/editorial/admin/src/steps/choices';
import { anActor, anApproval, TOMORROW } from '../workflow/case';
import { aStatus } from './status';

export const APPROVED = { stage: 'approved', approvals: [anApproval('omar')] } as const;
export const SCHEDULED = { ...APPROVED, stage: 'scheduled', scheduledFor: TOMORROW } as const;
export const LIVE = { stage: 'published', isLive: true } as const;

export const who = (...can: Capability[]) => anActor('rita', { can: new Set(can) });
export const nameOf = ({ name }: { readonly name: string }) => name;

/** What Rita sees: the main button, those beside it, and those behind "More steps". */
export function seen(facts: Partial<CaseFacts>, actor = anActor('rita')) {
  const { main, others, more } = choicesOf(aStatus(facts, actor));
  return { main: main?.name, others: others.map(nameOf), more: more.map(nameOf) };
}
