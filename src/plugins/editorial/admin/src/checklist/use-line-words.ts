import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/content-manager/strapi-admin';
import type { TickedLine } from '../../../contracts/checklist';
import { type MessageId, useMessages } from '../messages';
import { useLabels } from '../steps/labels';

/** What each finding of the server says in the language of the panel. */
const FINDINGS: Readonly<Record<string, MessageId>> = {
  TOO_LONG: 'editorial.checklist.finding.TOO_LONG',
  FIELD_EMPTY: 'editorial.checklist.finding.FIELD_EMPTY',
  ALT_MISSING: 'editorial.checklist.finding.ALT_MISSING',
  CREDIT_MISSING: 'editorial.checklist.finding.CREDIT_MISSING',
  LINK_NOT_HTTPS: 'editorial.checklist.finding.LINK_NOT_HTTPS',
};

interface LineWords {
  readonly label: string;
  /** Nothing where the box says it all. */
  readonly finding: string | null;
  readonly before: string;
}

export function useLineWords(line: TickedLine, uid: string): LineWords {
  const message = useMessages();
  const labelOf = useLabels();
  const { edit } = useDocumentLayout(uid);
  const { item, check, label, finding, isOutdated } = line;
  const field = edit.metadatas[line.field ?? '']?.label ?? line.field ?? '';
  const known = finding ? FINDINGS[finding.code] : undefined;
  const said = known && finding ? message(known, { ...finding.values, field }) : (finding?.message ?? null);
  return {
    label: label === null ? message(`editorial.checklist.check.${check}`, { field }) : labelOf({ code: item, label }),
    finding: check === 'ticked' ? (isOutdated ? message('editorial.checklist.outdated') : null) : said,
    before: message(`editorial.checklist.before.${line.before ?? 'submit'}`),
  };
}
