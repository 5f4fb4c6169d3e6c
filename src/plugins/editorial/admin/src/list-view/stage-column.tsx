import type { ReactNode } from 'react';
import { isMarkedGoverned } from '../reading/mark-governed';
import { AssigneesCell, DueCell, type PlanCellProps } from './plan-cells';
import { StageCell } from './stage-cell';

interface ListColumns {
  readonly displayedHeaders: readonly object[];
  readonly layout: { readonly options: object };
}

interface Row {
  readonly documentId: string;
  readonly locale?: string | null;
}

type Cell = (props: PlanCellProps) => ReactNode;

const column = (name: string, id: string, defaultMessage: string, CellOf: Cell) => ({
  attribute: { type: 'custom' },
  name,
  label: { id, defaultMessage },
  searchable: false,
  sortable: false,
  cellFormatter: ({ documentId, locale }: Row, _header: object, { model }: { readonly model: string }) => (
    <CellOf uid={model} documentId={documentId} locale={locale ?? null} />
  ),
});

const COLUMNS = [
  column('editorial-stage', 'editorial.list.stage', 'Stage', StageCell),
  column('editorial-assignees', 'editorial.list.assignees', 'Assigned to', AssigneesCell),
  column('editorial-due', 'editorial.list.due', 'Due', DueCell),
];

/** For the content manager's hook `inject-column-in-table`: after the title, where it is seen without scrolling. */
export function addStageColumn<Columns extends ListColumns>(columns: Columns) {
  if (!isMarkedGoverned(columns.layout.options)) return columns;
  const { displayedHeaders } = columns;
  return {
    ...columns,
    displayedHeaders: [...displayedHeaders.slice(0, 1), ...COLUMNS, ...displayedHeaders.slice(1)],
  };
}
