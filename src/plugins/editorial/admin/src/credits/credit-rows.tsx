import { forwardRef } from 'react';
import { CreditRow, keyOf } from './credit-row';
import type { CreditValue } from './credit-value';
import type { CreditField } from './own-credits-field';
import { SortableRows } from './sortable-rows';
import type { useCreditEdits } from './use-credit-edits';
import type { Credited } from './use-credited';

interface CreditRowsProps {
  /** Name of the list in the form. */
  readonly field: string;
  readonly label: string;
  readonly fields: readonly CreditField[];
  readonly roles: readonly string[];
  readonly edits: ReturnType<typeof useCreditEdits>;
  readonly creditedIn: (credit: CreditValue) => Credited;
  readonly mayEdit: (field: string) => boolean;
  readonly disabled: boolean;
  readonly keysId: string;
}

/** The credits in their order, a row for each. */
export const CreditRows = forwardRef<HTMLOListElement, CreditRowsProps>(function CreditRows(
  { field, label, edits, creditedIn, ...same },
  ref,
) {
  const { values, move, remove, setRole, putInPlace } = edits;
  return (
    <SortableRows keys={values.map(keyOf)} onMove={move}>
      <ol ref={ref} aria-label={label}>
        {values.map((value, index) => (
          <CreditRow
            key={keyOf(value)}
            {...same}
            path={`${field}.${index}`}
            value={value}
            credited={creditedIn(value)}
            onMove={(by) => move(index, index + by)}
            onRemove={() => remove(index)}
            onRole={(role) => setRole(index, role)}
            onSomebodyElse={(suggestion) => putInPlace(index, suggestion)}
          />
        ))}
      </ol>
    </SortableRows>
  );
});
