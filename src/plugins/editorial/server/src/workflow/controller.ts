import { errors } from '@strapi/utils';
import { stepBody, type WorkflowStatus } from '../../../contracts/workflow';
import { CAPABILITIES, STEP_NAMES, type Capability, type StepName } from '../../../domain/workflow/transitions';
import { service } from '../plugin';
import { parse } from '../requests';
import { defaultLocale, isLocalised, type Strapi } from '../strapi';
import type { HttpContext } from '../requests';
import type { Key } from './key';
import { limitQuery, localeQuery, stagesQuery } from './queries';

type Action = (context: HttpContext) => Promise<unknown>;

/** The workflow's door: one action for each capability on the content API, so that each has its own checkbox. */
export function workflowController({ strapi }: { strapi: Strapi }): Record<string, Action> {
  const workflow = () => service(strapi, 'workflow');
  const keyFrom = (context: HttpContext, locale: string | null | undefined) =>
    resolveKey(strapi, context.params, locale);

  const step: Action = (context) => takeStep(strapi, context);

  return {
    ...Object.fromEntries(
      CAPABILITIES.map((capability): [Capability, Action] => [capability, (context) => step(context)]),
    ),
    step,
    status: async (context) => {
      const { locale } = parse(localeQuery, context.query, 'query');
      return { data: await workflow().status(await keyFrom(context, locale)) };
    },
    events: async (context) => {
      const { locale } = parse(localeQuery, context.query, 'query');
      return { data: await workflow().events(await keyFrom(context, locale)) };
    },
    stages: async (context) => {
      const { documentIds, locale } = parse(stagesQuery, context.query, 'query');
      const key = await keyFrom(context, locale);
      return { data: await workflow().stages(key.uid, key.locale, documentIds) };
    },
    queue: async (context) => {
      const { limit } = parse(limitQuery, context.query, 'query');
      const { items, total } = await workflow().queue(limit);
      return { data: items, meta: { total } };
    },
    governed: async () => ({ data: workflow().governed() }),
  };
}

/** Takes the step that the address names, as far as `decide` allows. */
export async function takeStep(strapi: Strapi, context: HttpContext): Promise<{ data: WorkflowStatus }> {
  const { locale, ...intent } = parse(stepBody, context.request.body ?? {}, 'body');
  const key = await resolveKey(strapi, context.params, locale);
  return { data: await service(strapi, 'workflow').take(key, { step: stepName(context.params.step), ...intent }) };
}

function stepName(kebab: string | undefined): StepName {
  const name = STEP_NAMES.find((step) => step.replaceAll('_', '-') === kebab);
  if (!name) throw new errors.NotFoundError(`There is no step ${kebab ?? ''}; there are ${STEP_NAMES.join(', ')}.`);
  return name;
}

/** @throws NotFoundError for a type that is unknown or not under a workflow. */
async function resolveKey(
  strapi: Strapi,
  { plural, documentId = '' }: HttpContext['params'],
  locale: string | null | undefined,
): Promise<Key> {
  const type = service(strapi, 'workflow')
    .governed()
    .find((one) => one.plural === plural);
  if (!type) throw new errors.NotFoundError(`There is no workflow for ${plural ?? ''}.`);
  if (!isLocalised(strapi, type.uid)) return { uid: type.uid, documentId, locale: '' };
  return { uid: type.uid, documentId, locale: locale ?? (await defaultLocale(strapi)) };
}
