import { CHAINS, type Chain } from '../../../domain/workflow/chains';
import { STEP_NAMES } from '../../../domain/workflow/transitions';
import { notFound, problem } from '../http-errors';
import { service } from '../plugin';
import type { HttpContext } from '../requests';
import { defaultLocale, isLocalised, type Strapi } from '../strapi';
import type { Key } from './key';

/** A step as addresses name it. */
export function stepPath(step: string): string {
  return step.replaceAll('_', '-');
}

/** The step, or the chain of steps, that stands last in the address. @throws 404 with the steps there are */
export function stepsIn({ path }: Pick<HttpContext, 'path'>): Chain {
  return stepsNamed(path.split('/').findLast((part) => part !== ''));
}

/** @throws 404 with the steps there are */
export function stepsNamed(kebab = ''): Chain {
  const step = STEP_NAMES.find((name) => stepPath(name) === kebab);
  const [, chain] = Object.entries(CHAINS).find(([name]) => stepPath(name) === kebab) ?? [];
  if (step) return [step];
  if (chain) return chain;
  throw unknownStep(kebab);
}

export function unknownStep(name: string): Error {
  const steps = STEP_NAMES.map(stepPath);
  return problem(404, 'UNKNOWN_STEP', `There is no step ${name}. There are: ${steps.join(', ')}.`, { steps });
}

/** @throws NotFoundError for a type that is unknown or not under a workflow. */
export async function keyIn(
  strapi: Strapi,
  params: HttpContext['params'],
  locale: string | null | undefined,
): Promise<Key> {
  return { ...(await typeIn(strapi, params, locale)), documentId: params.documentId ?? '' };
}

/** @throws NotFoundError for a type that is unknown or not under a workflow. */
export async function typeIn(
  strapi: Strapi,
  { plural }: HttpContext['params'],
  locale: string | null | undefined,
): Promise<Omit<Key, 'documentId'>> {
  const type = service(strapi, 'workflow')
    .governed()
    .find((one) => one.plural === plural);
  if (!type) throw notFound(`There is no workflow for ${plural ?? ''}.`);
  if (!isLocalised(strapi, type.uid)) return { uid: type.uid, locale: '' };
  return { uid: type.uid, locale: locale ?? (await defaultLocale(strapi)) };
}
