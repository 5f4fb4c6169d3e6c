import { namedTitles } from '../../../../domain/workflow/rules';
import { refuse, type NamedDocument } from '../../../../domain/workflow/refusals';
import { refusalError } from '../../http-errors';
import { afterCommit, inTransaction, isLocalised, rows } from '../../strapi';
import { caseRows } from '../record/cases';
import { closeCase } from './close-case';
import { rulesOf, type Desk } from '../desk';
import { keepNow } from '../texts/keeping';
import { namingWords } from '../record/titles';

interface Language {
  readonly code: string;
  readonly name: string;
}

interface Languages {
  readonly findById: (id: number) => Promise<Language | null>;
  readonly delete: (where: { readonly id: number }) => Promise<unknown>;
}

interface Metrics {
  readonly sendDidUpdateI18nLocalesEvent: () => Promise<void>;
}

/**
 * i18n deletes a language type by type, each for itself: what readers see is looked for in all types first, and the
 * whole is one transaction. The cases of its drafts go with them.
 */
export function guardLanguages(desk: Desk): void {
  const { strapi } = desk;
  strapi.get('services').extend('plugin::i18n.locales', (stock: Languages) => ({
    ...stock,
    delete: async (where: { readonly id: number }) => {
      const language = await stock.findById(where.id);
      return inTransaction(strapi, async () => {
        if (language) await clearOut(desk, language);
        return stock.delete(where);
      });
    },
  }));
  // i18n does not wait for it: it would ask the database in a transaction that is over, and end the process.
  strapi.get('services').extend('plugin::i18n.metrics', (stock: Metrics) => ({
    ...stock,
    sendDidUpdateI18nLocalesEvent: () =>
      afterCommit(strapi, () => void stock.sendDidUpdateI18nLocalesEvent().catch(() => {})),
  }));
}

async function clearOut(desk: Desk, { code, name }: Language): Promise<void> {
  const live = await liveIn(desk, code);
  if (live.length > 0) throw refusalError(stillRead(name, live));
  for (const { targetUid: uid, documentId, locale } of await caseRows(desk.strapi).findMany({
    where: { locale: code },
  })) {
    const key = { uid, documentId, locale };
    await keepNow(desk, key);
    await closeCase(desk, key);
  }
}

async function liveIn(desk: Desk, locale: string): Promise<readonly NamedDocument[]> {
  const found: NamedDocument[] = [];
  for (const uid of desk.policies.keys()) {
    if (!isLocalised(desk.strapi, uid)) continue;
    const where = { locale, publishedAt: { $notNull: true } };
    const live = await rows(desk.strapi, uid).findMany({ where, select: namingWords(desk.strapi, uid) });
    found.push(...live.map((row) => ({ documentId: row.documentId, title: rulesOf(desk, uid).title(row) })));
  }
  return found;
}

function stillRead(language: string, documents: readonly NamedDocument[]) {
  const message = `Readers still see texts in ${language}: ${namedTitles(documents)}. Unpublish or retract them, then delete the language.`;
  return refuse('STILL_LIVE', message, { documents });
}
