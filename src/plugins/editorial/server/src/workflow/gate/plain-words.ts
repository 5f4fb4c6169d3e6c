import { errors } from '@strapi/utils';
import { isRefusalError } from '../../http-errors';
import { model, type Strapi } from '../../strapi';
import { staleVersion } from '../conflicts';

/** What Strapi says of a save, where it speaks of rows and relations to people who see a form. */
const ANSWERS: readonly (readonly [RegExp, (strapi: Strapi, type?: string) => Error])[] = [
  // The form has parts that somebody else has taken out or saved anew.
  [/^Some of the provided components in .+ are not related to the entity$/, () => staleVersion()],
  [/^\d+ relation\(s\) of type (\S+) associated with this entity do not exist$/, goneEntry],
  [/^Document with id ".*", locale ".*" not found$/, goneEntry],
];

/** Runs a save; where Strapi refuses it in words of its own, the people at the form read ours. */
export async function inPlainWords<T>(strapi: Strapi, save: () => Promise<T>): Promise<T> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof Error) || isRefusalError(error)) throw error;
    for (const [pattern, answer] of ANSWERS) {
      const found = pattern.exec(error.message);
      if (found) throw answer(strapi, found[1]);
    }
    throw error;
  }
}

function goneEntry(strapi: Strapi, type?: string): Error {
  const what = type === undefined ? 'An entry' : `The ${model(strapi, type).info.displayName.toLowerCase()}`;
  return new errors.ValidationError(
    `${what} that is chosen here is not there any more, or not in this language. Take it out, or choose another, and save again.`,
    { code: 'BAD_PARAMETER', errors: [] },
  );
}
