import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/content-manager/strapi-admin';
import { useIntl } from 'react-intl';

/** What a field is called in the edit view; `owner` is the uid of a type or of a component. */
export type LabelOf = (owner: string, field: string) => string;

export function useFieldLabels(uid: string): LabelOf {
  const { edit } = useDocumentLayout(uid);
  const { formatMessage } = useIntl();
  return (owner, field) => {
    const place = owner === uid ? 'content-types' : 'components';
    const inLayout = edit.components[owner]?.layout.flat().find(({ name }) => name === field)?.label;
    const label = (owner === uid ? edit.metadatas[field]?.label : inLayout) ?? field;
    return formatMessage({ id: `content-manager.${place}.${owner}.${field}`, defaultMessage: quoted(label) });
  };
}

/** Labels are words, and no patterns of ICU. */
function quoted(label: string): string {
  return label.replaceAll("'", "''").replaceAll(/[{}<>]/g, "'$&'");
}
