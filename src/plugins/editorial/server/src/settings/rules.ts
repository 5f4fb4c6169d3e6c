import type { RulesOfType, StepRule } from '../../../contracts/settings';
import { capabilitiesUnder } from '../../../domain/workflow/approvals';
import type { Policy } from '../../../domain/workflow/policy';
import { STEP_NAMES, STEPS, type StepName, type Transition } from '../../../domain/workflow/transitions';
import { waysOf } from '../../../domain/workflow/who-may';
import { policies, settingsOf } from '../config';
import { model, type Strapi } from '../strapi';
import { holdersOf, type Holders } from './holders';

/** Every governed type with its policy and its steps, and who may take them. */
export async function rulesOfTypes(strapi: Strapi): Promise<readonly RulesOfType[]> {
  const governed = [...policies(settingsOf(strapi))];
  const capabilities = [...new Set(governed.flatMap(([, policy]) => capabilitiesUnder(policy)))];
  const holders = await holdersOf(strapi, capabilities);
  return governed.map(([uid, policy]) => ({
    uid,
    name: model(strapi, uid).info.displayName,
    approvals: policy.approvals,
    fourEyes: policy.fourEyes,
    minorEdits: policy.minorEdits,
    reasonCodes: Object.entries(policy.reasonCodes).map(([code, label]) => ({ code, label })),
    steps: STEP_NAMES.filter((name) => isOffered(name, policy)).map((name) => ruleOf(name, { uid, policy, holders })),
  }));
}

interface About {
  readonly uid: string;
  readonly policy: Policy;
  readonly holders: Holders;
}

function ruleOf(name: StepName, { uid, policy, holders }: About): StepRule {
  const { from, while: whenever, to, needs }: Transition = STEPS[name];
  const ways = waysOf(name, policy).map((way) => holders.of(way, uid));
  return { name, from, while: whenever, to, needs, ways };
}

function isOffered(name: StepName, { minorEdits }: Policy): boolean {
  const { needs }: Transition = STEPS[name];
  return minorEdits || !needs.includes('minorEdits');
}
