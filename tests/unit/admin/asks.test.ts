import type { StepOffer } from '@contracts/workflow';
import { options } from '@domain/workflow/decide';
import { PRESETS } from '@domain/workflow/policy';
import { askOf } from '../../../src/plugins/editorial/admin/src/steps/asks';
import { choiceOf } from '../../../src/plugins/editorial/admin/src/steps/choices';
import { aCase, anActor } from '../workflow/case';

it('before a step the panel asks what the table needs, or confirms what the name does not say', () => {
  const offers = options(aCase(), anActor('rita'), PRESETS.desk);
  const asked = offers.map(({ decision, ...offer }) => {
    const choice = choiceOf({ ...offer, allowed: decision.ok, completes: false } satisfies StepOffer, {
      stage: 'in_review',
    });
    return [offer.name, askOf(choice)];
  });
  expect(Object.fromEntries(asked)).toEqual({
    request_changes: 'reason',
    unpublish: 'reason',
    reinstate: 'reason',
    publish_without_approval: 'reason',
    schedule: 'instant',
    discard_changes: 'confirmation',
    retract: 'confirmation',
    publish_minor: 'confirmation',
  });
});
