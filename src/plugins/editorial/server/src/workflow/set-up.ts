import type { Strapi } from '../strapi';
import { adoptAll, type Adoption } from './adoption/adopt-all';
import type { Desk, FindOpen, Identify, ReachOf, Remembered, Renumber, TransitionListener, TypeRules } from './desk';
import { newestTransfer, wasTransferred, watchTransfers } from './adoption/transfers';
import { gate } from './gate/gate';
import { guardOtherSides, spreadNetUnderOtherSides } from './net/inverse';
import type { Key } from './key';
import { guardLinked, spreadNetUnderLinked } from './net/links-to';
import { filterLists } from './views/list-filter';
import { spreadNet } from './net/net';
import { guardLanguages } from './gate/remove-language';
import { warnOfSharedText } from './net/warnings';

/** What the other rooms tell the workflow when the server starts. */
export interface SetUp {
  /** Told by a room about its type, in `register`. */
  readonly describe: (uid: string, rules: TypeRules) => void;
  readonly identifyBy: (identify: Identify) => void;
  readonly onTransition: (listener: TransitionListener) => void;
  /** What a room asks of a text before steps, beside what its type does. */
  readonly askOf: (find: FindOpen) => void;
  /** Called, in its transaction, for each working copy that is deleted. */
  readonly onRemoval: (removed: (key: Key) => Promise<void>) => void;
  /** What announcements say beyond the step itself. */
  readonly announceWith: (reachOf: ReachOf) => void;
  /** Sets up the gate; in `register`, so that it is outside every other plugin's middlewares. */
  readonly closeGate: () => void;
  readonly spreadNet: () => void;
  /** Lets the content manager's lists be filtered by stage; in `register`. */
  readonly filterLists: () => void;
  /** Takes up existing documents in the background; the server calls it once it listens. */
  readonly adoptAll: () => Adoption;
  /** What a data transfer shall not take away. */
  readonly rememberOverTransfers: (what: Remembered) => void;
  /** Called for each account that has another number after a data transfer; again where a server stopped in between. */
  readonly onRenumbering: (renumber: Renumber) => void;
  /** Notices data transfers; in `bootstrap`. */
  readonly watchTransfers: () => void;
  /** Whether a data transfer has replaced the content, and nobody has looked at it yet. */
  readonly wasTransferred: () => Promise<boolean>;
  /** When the newest data transfer began; null where there was none. */
  readonly newestTransfer: () => Promise<string | null>;
  readonly setClock: (now: () => Date) => void;
}

export function setUp(desk: Desk): SetUp {
  const { strapi } = desk;
  return {
    describe: (uid, rules) => void desk.rules.set(uid, rules),
    identifyBy: (identify) => void (desk.identify = identify),
    onTransition: (listener) => void desk.listeners.push(listener),
    askOf: (find) => void desk.conditions.push(find),
    onRemoval: (removed) => void desk.removals.push(removed),
    announceWith: (reachOf) => void (desk.reachOf = reachOf),
    closeGate: () => {
      strapi.documents.use(gate(desk) as Parameters<Strapi['documents']['use']>[0]);
      strapi.documents.use(guardOtherSides(desk) as Parameters<Strapi['documents']['use']>[0]);
      strapi.documents.use(guardLinked(desk) as Parameters<Strapi['documents']['use']>[0]);
    },
    spreadNet: () => {
      warnOfSharedText(desk);
      spreadNet(desk);
      spreadNetUnderLinked(desk);
      spreadNetUnderOtherSides(desk);
      guardLanguages(desk);
    },
    filterLists: () =>
      filterLists(
        strapi,
        (uid) => desk.policies.has(uid),
        () => desk.now(),
      ),
    adoptAll: () => adoptAll(desk),
    rememberOverTransfers: (what) => void desk.remembered.push(what),
    onRenumbering: (renumber) => void desk.renumberings.push(renumber),
    watchTransfers: () => watchTransfers(desk),
    wasTransferred: () => wasTransferred(strapi),
    newestTransfer: () => newestTransfer(strapi),
    setClock: (now) => void (desk.now = now),
  };
}
