import { isMarkedGoverned } from '../reading/mark-governed';
import { StageCell } from './stage-cell';

interface ListColumns {
  readonly displayedHeaders: readonly object[];
  readonly layout: { readonly options: object };
}

interface Row {
  readonly documentId: string;
  readonly locale?: string | null;
}

const STAGE_COLUMN = {
  attribute: { type: 'custom' },
  name: 'editorial-stage',
  label: { id: 'editorial.list.stage', defaultMessage: 'Stage' },
  searchable: false,
  sortable: false,
  cellFormatter: ({ documentId, locale }: Row, _header: object, { model }: { readonly model: string }) => (
    <StageCell uid={model} documentId={documentId} locale={locale ?? null} />
  ),
} as const;

/** For the content manager's hook `inject-column-in-table`: after the title, where it is seen without scrolling. */
export function addStageColumn<Columns extends ListColumns>(columns: Columns) {
  if (!isMarkedGoverned(columns.layout.options)) return columns;
  const { displayedHeaders } = columns;
  return {
    ...columns,
    displayedHeaders: [...displayedHeaders.slice(0, 1), STAGE_COLUMN, ...displayedHeaders.slice(1)],
  };
}
