import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { useTable } from '@strapi/strapi/admin';
import { useCallback, useRef } from 'react';
import { STEPS } from '../../../domain/workflow/transitions';
import { workflowApi } from '../steps/workflow-api';
import { useGovernedType } from '../governed/governed-types';
import { useMessages } from '../messages';
import { BulkDialog } from './bulk-dialog';
import type { BulkStep } from './steps';

/** One step on the selected rows of a list; for who may take it on some document of the type. */
export function bulkStep(step: BulkStep): BulkActionComponent {
  const [{ capability }] = STEPS[step].by;
  const isApproval = 'byGroups' in STEPS[step];
  return function BulkStepAction({ model, documents }) {
    const message = useMessages();
    const type = useGovernedType(model);
    const selectRow = useTable('BulkStepAction', (table) => table.selectRow);
    const [refresh] = workflowApi.useRefreshMutation();
    const hasTaken = useRef(false);

    const leave = () => {
      if (!hasTaken.current) return;
      hasTaken.current = false;
      selectRow([]);
      void refresh({
        uid: model,
        documents: documents.map(({ documentId }) => ({ ...ofCollection(model), documentId })),
      });
    };
    // The same component from one rendering to the next: a new one would forget how far it is.
    const content = useCallback(
      ({ onClose }: { readonly onClose: () => void }) =>
        type ? (
          <BulkDialog
            type={type}
            step={step}
            documents={documents}
            onTaken={() => void (hasTaken.current = true)}
            onClose={onClose}
          />
        ) : null,
      [type, documents],
    );
    if (!type?.can.some((held) => held === capability || (isApproval && held.startsWith('approve.')))) return null;
    const title = message(`editorial.step.${step}`);
    return { label: title, variant: 'tertiary', dialog: { type: 'modal', title, content, onClose: leave } };
  };
}

function ofCollection(uid: string) {
  return { uid, isSingleType: false };
}
