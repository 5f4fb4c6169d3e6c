import type { GovernedType } from '../../../contracts/workflow';
import type { GetInitialData, TypeSchema } from './content-manager';

const MARK = { editorial: { isGoverned: true } } as const;

/**
 * The content manager starts once it is known which types are governed, and their schemas carry a mark: hooks that
 * are given a layout but no uid, as the one for list columns is, find it among the layout's options.
 */
export function markGoverned(definition: GetInitialData, loadGoverned: () => Promise<readonly GovernedType[]>): void {
  const { transformResponse } = definition;
  definition.transformResponse = async (response) => {
    const governed = await loadGoverned();
    const initial = await transformResponse(response);
    return { ...initial, contentTypes: initial.contentTypes.map((type) => marked(type, governed)) };
  };
}

export function isMarkedGoverned(options: object): boolean {
  return 'editorial' in options;
}

function marked(type: TypeSchema, governed: readonly GovernedType[]): TypeSchema {
  if (!governed.some(({ uid }) => uid === type.uid)) return type;
  return { ...type, pluginOptions: { ...type.pluginOptions, ...MARK } };
}
