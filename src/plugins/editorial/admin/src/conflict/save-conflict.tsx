import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import type { StatusOf } from '../api';
import { meantAuthor } from '../credits/known-authors';
import { useCreditNames } from '../credits/use-credit-names';
import { changedFields, plainText, valueOf } from './changes';
import { ConflictDialog } from './conflict-dialog';
import { standConflict, type StandingConflict, useStandingConflict } from './standing';
import { useWaysOut } from './use-ways-out';

/** Shows a save of this document that came too late, until the person has decided. */
export function SaveConflict({ document }: { readonly document: StatusOf }) {
  const standing = useStandingConflict();
  const { model, documentId } = standing?.saving ?? {};
  const isOfThis = model === document.uid && (document.isSingleType || documentId === document.documentId);
  return standing && isOfThis ? <Decision standing={standing} document={document} /> : null;
}

interface DecisionProps {
  readonly standing: StandingConflict;
  readonly document: StatusOf;
}

function Decision({ standing, document }: DecisionProps) {
  const { edit } = useDocumentLayout(document.uid);
  const values = useForm('SaveConflict', (form) => form.values);
  const started = useForm('SaveConflict', (form) => form.initialValues);
  const mine = changedFields(started, values);
  const labelOf = (field: string) => edit.metadatas[field]?.label ?? field;
  const credits = useCreditNames(document, values, meantAuthor);
  const mineInWords = (field: string) => (field === 'credits' ? credits : plainText(valueOf(values, field)));
  const { isBusy, loadTheirs, saveMine, copyMine } = useWaysOut({ standing, document, mine, mineInWords, labelOf });
  return (
    <ConflictDialog
      document={document}
      conflict={standing.conflict}
      mine={mine}
      mineInWords={mineInWords}
      labelOf={labelOf}
      isBusy={isBusy}
      onKeepEditing={() => standConflict(undefined)}
      onCopyMine={copyMine}
      onLoadTheirs={loadTheirs}
      onSaveMine={saveMine}
    />
  );
}
