import { stepBody, type WorkflowStatus } from '../../../contracts/workflow';
import { idsIn, listQuery, localeQuery } from '../../../contracts/workflow-queries';
import { groupCapability } from '../../../domain/workflow/approvals';
import type { Chain } from '../../../domain/workflow/chains';
import { CAPABILITIES } from '../../../domain/workflow/transitions';
import { approverGroups, settingsOf } from '../config';
import { notThere } from '../http-errors';
import { actionName, service } from '../plugin';
import { parse, type HttpContext } from '../requests';
import type { Strapi } from '../strapi';
import { keyIn, stepsIn, typeIn, unknownStep } from './addresses';
import type { Key } from './key';

type Action = (context: HttpContext) => Promise<unknown>;

/** The workflow's door: one action for each capability on the content API, so that each has its own checkbox. */
export function workflowController({ strapi }: { strapi: Strapi }): Record<string, Action> {
  const workflow = () => service(strapi, 'workflow');
  const step: Action = (context) => takeStep(strapi, context);

  return {
    ...Object.fromEntries(CAPABILITIES.map((capability) => [capability, (context: HttpContext) => step(context)])),
    ...groupActions(strapi),
    step,
    status: async (context) => ({ data: await workflow().status(await keyOfRead(strapi, context)) }),
    events: async (context) => ({ data: await workflow().events(await keyOfRead(strapi, context)) }),
    list: async (context) => {
      const { place, readable } = await documentsOfRead(strapi, context);
      return { data: await workflow().list(place, readable) };
    },
    stages: async (context) => {
      const { place, readable } = await documentsOfRead(strapi, context);
      return { data: await workflow().stages(place.uid, place.locale, readable) };
    },
    governed: async () => ({ data: workflow().governedFor() }),
  };
}

/** Takes the step that the address names, as far as `decide` allows; a chain of steps is taken whole or not at all. */
export async function takeStep(
  strapi: Strapi,
  context: HttpContext,
  steps: Chain = stepsIn(context),
): Promise<{ data: WorkflowStatus }> {
  const { locale, ...intent } = parse(stepBody, context.request.body ?? {}, 'body');
  const key = await keyIn(strapi, context.params, locale);
  await refuseBlindSteps(strapi, key);
  return { data: await service(strapi, 'workflow').takeInTurn(key, steps, intent) };
}

/** Who holds some step, and may not open this text, is told the same as of one that is not there; others hold nothing. */
async function refuseBlindSteps(strapi: Strapi, key: Key): Promise<void> {
  const types = service(strapi, 'workflow').governedFor();
  if (!types.some(({ uid, can }) => uid === key.uid && can.length > 0)) return;
  const readable = await service(strapi, 'drafts').readable(key, [key.documentId]);
  if (readable.length === 0) throw notThere();
}

/** Any other last part of an address: told apart before anything is looked up. */
export async function refuseUnknownStep({ params }: HttpContext): Promise<never> {
  throw unknownStep(params.step ?? '');
}

/** The yes of a group, so that users-permissions has a checkbox for it. */
function groupActions(strapi: Strapi): Record<string, Action> {
  const names = [...approverGroups(settingsOf(strapi)).keys()].map((group) => actionName(groupCapability(group)));
  return Object.fromEntries(names.map((name) => [name, (context) => takeStep(strapi, context, ['approve'])]));
}

async function keyOfRead(strapi: Strapi, context: HttpContext): Promise<Key> {
  const { locale } = parse(localeQuery, context.query, 'query');
  return keyIn(strapi, context.params, locale);
}

/** Of the documents that a list names, those that the caller may open. */
async function documentsOfRead(
  strapi: Strapi,
  context: HttpContext,
): Promise<{ readonly place: Omit<Key, 'documentId'>; readonly readable: readonly string[] }> {
  const { documentIds, locale } = parse(listQuery, context.query, 'query');
  const place = await typeIn(strapi, context.params, locale);
  return { place, readable: await service(strapi, 'drafts').readable(place, idsIn(documentIds)) };
}
