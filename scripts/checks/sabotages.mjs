// @ts-check

/**
 * A guard that is taken out of the built plugin, and the suites that must notice.
 * @typedef {object} Sabotage
 * @property {string} name what the plugin no longer does
 * @property {[RegExp, string][]} edits of the built server; each must match once
 * @property {string[]} suites
 * @property {'sqlite' | 'postgres' | 'mariadb'} [database] another one where SQLite would hide it
 */

/** A name of the bundle; the bundler numbers those that occur twice. @param {string} name */
const named = (name) => `${name}[$\\d]*`;

/** @type {[RegExp, string]} */
const NO_GATE = [
  new RegExp(`(if \\(!desk\\.policies\\.has\\(context\\.uid\\) \\|\\| )${named('READS')}\\.has`),
  '$1true || READS.has',
];

/** @type {[RegExp, string]} */
const NO_NET = [new RegExp(`if \\(isOpenForLiveWrites\\(${named('key')}\\)\\) continue;`), 'continue;'];

/** @type {Sabotage[]} */
export const SABOTAGES = [
  { name: 'the gate in front of the document service', edits: [NO_GATE], suites: ['gate'] },
  { name: 'the net under the database', edits: [NO_NET], suites: ['gate'] },
  { name: 'gate and net together', edits: [NO_GATE, NO_NET], suites: ['matrix.desk'] },
  {
    name: 'the net under components',
    edits: [[/if \(untouchable\.length > 0\) throw/, 'if (false) throw']],
    suites: ['gate'],
  },
  {
    name: 'the net under rows that do not say when they were published',
    edits: [[/data\.filter\(isBornLive\)/, 'data.filter(becomesLive)']],
    suites: ['gate'],
  },
  {
    name: 'the net under links',
    edits: [[/if \(ownerOf\) await refuseHeld/, 'if (false) await refuseHeld']],
    suites: ['gate'],
  },
  {
    name: 'that files get into texts by saving them',
    edits: [[/if \(types\d*\.some\(.+?\)\)\) (throw refusalError\(PLACED_BY_SAVING)/, 'if (false) $1']],
    suites: ['media'],
  },
  {
    name: 'that no portrait gives away what its profile keeps private',
    edits: [[/if \(!file\d* \|\| !hasSecrets\(profile\d*\)\) return \[\];/, 'return [];']],
    suites: ['unmasking'],
  },
  {
    name: 'that what live texts link to stays',
    edits: [[/if \(linking\.length > 0\)/, 'if (linking.length < 0)']],
    suites: ['links'],
  },
  {
    name: 'that languages with readers stay',
    edits: [[/if \(live\.length > 0\) throw refusalError\(stillRead/, 'if (false) throw refusalError(stillRead']],
    suites: ['languages'],
  },
  {
    name: 'that nobody takes steps on what they may not open',
    edits: [[/await refuseBlindSteps\(/, 'void (']],
    suites: ['workflow-api'],
  },
  {
    name: 'the signature of editions',
    edits: [[/= isSigned\(strapi\d*, row\d*\);/, '= true;']],
    suites: ['log'],
  },
  {
    name: 'that kept texts are compared with their digests',
    edits: [[/if \(isAsKept\(strapi\d*, row\d*\)\) continue;/, 'continue;']],
    suites: ['log-kept'],
  },
  {
    name: 'that what steps were taken on stays kept',
    edits: [[/await checkStillKept\([^)]*\);/, '']],
    suites: ['log-kept'],
  },
  {
    name: 'that an erasure signs what it leaves, and nothing that was changed before',
    edits: [[/(const mac\d* = )isAsKept\(strapi\d*, row\d*\) \?/, '$1true ?']],
    suites: ['author-life'],
  },
  {
    name: 'the look at editions that have ended',
    edits: [[/(\.filter\(\(\{ isCurrent[^}]*\}\) => )(!isCurrent && !isSigned)/, '$1false && $2']],
    suites: ['log-kept'],
  },
  {
    name: 'the look at editions of texts that were taken down',
    edits: [[/if \(saidLive\(await eventsOf\([^)]*\)\) === null\) found/, 'if (false) found']],
    suites: ['log-kept'],
  },
  {
    name: 'the look at where old addresses lead',
    edits: [[/return !await cameSecond\(/, 'return false && await cameSecond(']],
    suites: ['log-kept'],
  },
  {
    name: 'that a merge takes addresses along',
    edits: [[/(owner !== null && )(await isHeir\()/, '$1false && $2']],
    suites: ['log-kept'],
  },
  {
    name: 'that a text that came second has no address to lose',
    edits: [[/return !await cameSecond\(/, 'return true || await cameSecond(']],
    suites: ['log-kept'],
  },
  {
    name: 'that ticks are compared with the log',
    edits: [[/(!)(isTickOf\(row\d*, event\d*)/, 'false && !$2']],
    suites: ['checklist'],
  },
  {
    name: 'the signature over where a file lies',
    edits: [[/return mac !== null && mac === (macOf[$\d]*\(strapi\d*, file\d*, digest\d*\));/, 'return $1 !== "";']],
    suites: ['media'],
  },
  {
    name: 'the look at the other ends of relations',
    edits: [[/(changed\d*)\.length > 0\) throw wouldChange\(/, '$1.length < 0) throw wouldChange(']],
    suites: ['shared-text'],
  },
  {
    name: 'the need for approvals',
    edits: [[/if \(still\.length === 0\) return null;/, 'return null;']],
    suites: ['gate', 'workflow'],
  },
  {
    name: 'four eyes',
    edits: [[/if \(policy\.fourEyes === "off"\) return null;/, 'return null;']],
    suites: ['matrix.strict'],
  },
  {
    name: 'that an approval is for the text that was read',
    edits: [[/if \(intent\.digest === facts\.digest\) return null;/, 'return null;']],
    suites: ['workflow'],
  },
  {
    name: 'that first profiles are approved as they were seen',
    edits: [[/const unseen\d* = unseenCompanion\(.*\);/, 'const unseen = null;']],
    suites: ['workflow', 'bulk'],
  },
  {
    name: 'that what went live is what was approved',
    edits: [[/if \(live\?\.digest === facts\.digest\) return live;/, 'return live;']],
    suites: ['page'],
  },
  {
    name: 'that live documents are not deleted',
    edits: [[/if \(found\d*\?\.isLive\) throw/, 'if (false) throw']],
    suites: ['matrix.desk'],
  },
  {
    name: 'the claim of a version',
    edits: [[/(where = \{ id: \w+), version, textVersion,/, '$1,']],
    suites: ['races'],
    // SQLite has one writer at a time, so nothing is lost there without it.
    database: 'postgres',
  },
  {
    name: 'documents named to the letter',
    edits: [[/if \((\w+)\.documentId === (\w+)\.documentId && isInLanguage\) return \1;/, 'return $1;']],
    suites: ['spelling'],
    database: 'mariadb',
  },
  {
    name: 'the turn of those who link accounts',
    edits: [[/await \(await linkingTurn\(\w+\)\)\.take\(\);/, '']],
    suites: ['races'],
    database: 'mariadb',
  },
  {
    name: 'the guard of drafts at the root of a query',
    edits: [[/if \(access === "all"\) return next\(\);/, 'return next();']],
    suites: ['canaries'],
  },
  {
    name: 'the guard of drafts behind relations',
    edits: [[/if \(isDraft && entersClosed\(/, 'if (false && entersClosed(']],
    suites: ['canaries'],
  },
  {
    name: 'filters narrowed to what is published',
    edits: [
      [/return view\d*\.closed\.has\(target\) \? \{ \$and: \[inner, IS_PUBLISHED\] \} : inner;/, 'return inner;'],
    ],
    suites: ['canaries'],
  },
  {
    name: 'the guard on files and users',
    edits: [[/models: OUTSIDE,/, 'models: [],']],
    suites: ['canaries'],
  },
  {
    name: 'the guard on relations of GraphQL',
    edits: [[/if \(scope\) narrow/, 'if (false) narrow']],
    suites: ['canaries-graphql'],
  },
  {
    name: 'the right to save where a client brings an older text back',
    edits: [[/return caller\.hasRoutePermission\(`\$\{key\d*\.uid\}\.update`\) \? /, 'return caller ? ']],
    suites: ['compare'],
  },
  {
    name: 'search in public fields alone',
    edits: [[/if \(words\d* === void 0\) return params;/, 'return params;']],
    suites: ['private-fields'],
  },
  {
    name: 'what a role may open, in lists, calendar and activity',
    edits: [[/if \(scope === "all"\) return \(\) => \{/, 'if (scope) return () => {']],
    suites: ['activity', 'calendar', 'queue'],
  },
  {
    name: 'the language for which a condition holds',
    edits: [[/whereIn\(\[documentId\d*, (locale\d*)\], \w+\)/, 'whereNotNull($1)']],
    suites: ['activity'],
  },
  {
    name: 'the news for whoever is assigned',
    edits: [[/await tellNewcomers\(/, 'void (']],
    suites: ['notifications'],
  },
  {
    name: 'that a letter on its way is not sent again by hand',
    edits: [[/attempts: attempts \+ 1, dueAt: later, error: null/, 'attempts: attempts + 1, dueAt: later']],
    suites: ['notifications'],
  },
  {
    name: 'that people are told once of what falls due',
    edits: [[/const UNTOLD = \{ dueTold: \{ \$null: true \}, /, 'const UNTOLD = { ']],
    suites: ['notifications'],
  },
  {
    name: 'the signature over the event before',
    edits: [[/\.update\(canonicalJson\(signed\)\)/, '.update("")']],
    suites: ['log'],
  },
  {
    name: 'that picks stay out of the content API',
    edits: [[/privateAttributes: \["picks"\]/, 'privateAttributes: []']],
    suites: ['picks'],
  },
  {
    name: 'that members of lists are made again when what they show has changed',
    edits: [[/\[(memory[$\d]*), items[$\d]*, /, '[$1, ']],
    suites: ['first-reads'],
  },
  {
    name: 'that a data transfer leaves the log',
    edits: [[/\.\.\.(listed[$\d]*)\.filter\(.+?\)\)/, '...$1']],
    suites: ['transfers'],
  },
  {
    name: 'the look at what a data transfer left',
    edits: [[/(\.noted = )note[$\d]*\(.+?\);/, '$1Promise.resolve();']],
    suites: ['transfers'],
  },
  {
    name: 'the net for everybody beside a data transfer',
    edits: [[/unwatched\.enter\(.+?\);/, '$& lifecycles.run = async () => new Map();']],
    suites: ['transfers'],
  },
  {
    name: 'that lifecycles are off in one transaction alone',
    edits: [[/if \(!(own\d*)\?\.hasBegun \|\| /, 'if (!$1 || ']],
    suites: ['transfers'],
  },
  {
    name: 'that what people left goes along with their number',
    edits: [[/(for \(const further of )renumberings\)/, '$1[])']],
    suites: ['transfers-people'],
  },
  {
    name: 'that a case stands after a transfer only where its text does',
    edits: [[/if \(now\.live !== liveDigest \|\| isApprovedOutside\) return false;/, 'return true;']],
    suites: ['transfers'],
  },
  {
    name: 'that no article leads to itself',
    edits: [[/if \(current\d*\.slug === slug\d*\) return editionAt\(/, 'if (false) return editionAt(']],
    suites: ['slugs'],
  },
  {
    name: 'that no section leads to itself',
    edits: [[/if \(moved\d*\.slug === slug\d*\) return read\d*\(/, 'if (false) return read(']],
    suites: ['slugs'],
  },
  {
    name: 'that answers go when a section or tag that they show has changed',
    edits: [[/\(\) => drop\(keys\.includes\(EVERYTHING\) \? void 0 : keys\)/, '() => {}']],
    suites: ['delivery-storm-around'],
  },
  {
    name: 'languages and genres to the letter for readers',
    edits: [[/if \(db\d*\.dialect\.client !== "mysql"\) return (query\d*);/, 'return $1;']],
    suites: ['spelling'],
    database: 'mariadb',
  },
  {
    name: 'that a working copy stays in its document',
    edits: [[/await keepIdentity\(desk\d*\.strapi, context\d*, caller\d*\);/, ';']],
    suites: ['same-text'],
  },
  {
    name: 'that discarding leaves a profile its accounts',
    edits: [[/return inTransaction\(strapi\d*, \(\) => keepAccounts\([^)]*\)\)/, 'return next()']],
    suites: ['account-links'],
  },
  {
    name: 'that a preview link ends with its maker',
    edits: [[/!await mayStillOpen\([^)]*\) \|\| /, '']],
    suites: ['previews'],
  },
  {
    name: 'the languages and conditions for which a role publishes',
    edits: [[/=== "publish" \? checkerOf\(/, '=== "" ? checkerOf(']],
    suites: ['publish-grants'],
  },
  {
    name: 'the order of what is read with a text',
    edits: [[/(return) Number\(\w+\.line\.place\) - Number\(\w+\.line\.place\) \|\|/, '$1']],
    suites: ['whole-texts'],
  },
  {
    name: 'that a look at a log that is not whole rules nothing out',
    edits: [[/(\w+)\[0\]\?\.seq === 1 && (\w+)\.every\(/, '$2.every(']],
    suites: ['comments'],
  },
  {
    name: 'that nothing but its own text is in a save',
    edits: [[/\.filter\(\(\[name2?\]\) => !borrowed\.includes\(name2?\)\)/, '']],
    suites: ['same-text'],
  },
  {
    name: 'the net under the other ends of relations',
    edits: [[/ spreadNetUnderOtherSides\(desk\);/, '']],
    suites: ['shared-text'],
  },
  {
    name: 'that a log signs what the database gives back',
    edits: [[/UNSTORABLE\.test\(value\) \? /, 'false ? ']],
    suites: ['log', 'plain-words'],
  },
  {
    name: 'that nobody deletes a draft that they may not read',
    edits: [
      [
        /SHOWS_NO_OTHER = \/\* @__PURE__ \*\/ new Set\(\["create"\]\)/,
        'SHOWS_NO_OTHER = new Set(["create", "delete"])',
      ],
    ],
    suites: ['drafts'],
  },
  {
    name: 'that a list which a publication has overtaken is read again',
    edits: [[/if \((\w+)\.length < (\w+)\.length\) throw OVERTAKEN;/, '']],
    suites: ['first-reads'],
  },
];
