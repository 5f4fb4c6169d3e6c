import type { AbilityLike } from '../../abilities';
import { PLUGIN, service } from '../../plugin';
import type { Strapi } from '../../strapi';
import { readableAnswer } from './answers';
import { nothing, readableQuery, type PanelQuery } from './queries';
import { isGoverned, isInEveryGrant, mayReadSome, type Reader } from './rights';
import { enteredTypes, isRecord } from '../reach';

type AddConditions = (query: PanelQuery, action?: unknown) => Promise<PanelQuery>;

type Can = (entry?: unknown, field?: string) => boolean;

interface Checker {
  readonly can: { readonly read: Can };
  readonly sanitizeQuery: (query: PanelQuery) => Promise<PanelQuery>;
  readonly sanitizedQuery: AddConditions & Readonly<Record<string, AddConditions>>;
  readonly sanitizeOutput: (entry: unknown, options?: object) => Promise<unknown>;
}

interface About {
  readonly userAbility: AbilityLike;
  readonly model: string;
}

interface Checkers {
  readonly create: (about: About) => Checker;
}

/**
 * The content manager, its choices of relations and Strapi's MCP server ask one checker what may be asked and answered. It
 * knows the fields of a type; what is behind its relations, what a search looks in, and what somebody may see who may
 * read nothing, it does not. Types that lead to no governed one are left to Strapi.
 */
export function guardChecker(strapi: Strapi): void {
  const known = new Map<string, boolean>();
  const isConcerned = (uid: string) => {
    const answer = known.get(uid) ?? concerns(strapi, uid);
    known.set(uid, answer);
    return answer;
  };
  strapi.get('services').extend('plugin::content-manager.permission-checker', (stock: Checkers) => ({
    ...stock,
    create: (about: About) => (isConcerned(about.model) ? careful(strapi, about, stock) : stock.create(about)),
  }));
}

function concerns(strapi: Strapi, uid: string): boolean {
  const { isGoverned: governs } = service(strapi, 'workflow');
  return [uid, ...enteredTypes(strapi, uid, { populate: '*' })].some(
    (one) => governs(one) || one.startsWith(`plugin::${PLUGIN}.`),
  );
}

function careful(strapi: Strapi, about: About, stock: Checkers): Checker {
  const { userAbility: ability, model } = about;
  const reader: Reader = { strapi, ability };
  const checker = stock.create(about);
  const checkers = new Map<string, Checker>();
  const sanitise = (uid: string) => {
    const one = checkers.get(uid) ?? stock.create({ userAbility: ability, model: uid });
    checkers.set(uid, one);
    return one.sanitizeOutput;
  };
  const ask = (add: AddConditions, isToRead: boolean): AddConditions => {
    return async (query, action) => {
      const asked = readableQuery(reader, model, await checker.sanitizeQuery(query));
      // By themselves: Strapi would leave out of them what the reader may not read.
      const { filters: conditions } = await add({}, action);
      const isClosed = isToRead && isGoverned(reader, model) && !mayReadSome(reader, model);
      return { ...asked, filters: all([asked.filters, conditions, isClosed ? nothing() : undefined]) };
    };
  };
  const byAction = Object.entries(checker.sanitizedQuery).map(([name, add]) => [name, ask(add, name === 'read')]);
  return {
    ...checker,
    can: canOf(reader, model, checker),
    sanitizedQuery: Object.assign(ask(checker.sanitizedQuery, false), Object.fromEntries(byAction)),
    sanitizeOutput: async (entry, options) =>
      readableAnswer(reader, model, await checker.sanitizeOutput(entry, options), sanitise),
  };
}

/** Of no entry in particular a field may be read where every grant has it: Strapi asks so for what it names entries by. */
function canOf(reader: Reader, uid: string, { can }: Checker): Checker['can'] {
  const { read: mayRead } = can;
  const read: Can = (entry, field) => {
    const isOfAll = !isRecord(entry) && field !== undefined && isGoverned(reader, uid);
    return mayRead(entry, field) && (!isOfAll || isInEveryGrant(reader, uid, field));
  };
  return Object.assign(can, { read });
}

/** Always a new one: Strapi adds to what it is given. */
function all(conditions: readonly unknown[]): object | undefined {
  const given = conditions.filter((one) => one !== undefined && one !== null);
  return given.length > 0 ? { $and: given } : undefined;
}
