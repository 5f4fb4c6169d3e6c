import type { DocumentActionComponent, DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { useIntl } from 'react-intl';
import { useGovernedType } from '../governed/governed-types';

const GIVES_WAY: ReadonlySet<DocumentActionComponent['type']> = new Set(['publish', 'unpublish', 'discard']);

/** i18n's "… multiple locales" have no type, and their names do not survive a build: their labels tell them. */
const LOCALES_LABELS = ['i18n.CMEditViewBulkLocale.publish-title', 'i18n.CMEditViewBulkLocale.unpublish-title'];

/** Keeps order and length, because i18n inserts its actions by index. */
export function giveWayToWorkflow(actions: readonly DocumentActionComponent[]): DocumentActionComponent[] {
  return actions.map((stock) => {
    if (GIVES_WAY.has(stock.type)) return gaveWay(stock);
    return stock.type || stock.position ? stock : unlessOfLocales(stock);
  });
}

function gaveWay(stock: DocumentActionComponent): DocumentActionComponent {
  const Action: DocumentActionComponent = (props) => {
    const isGoverned = useGovernedType(props.model) !== undefined;
    const description = stock(isGoverned ? atRest(props) : props);
    return isGoverned ? null : description;
  };
  return Object.assign(Action, { type: stock.type, position: stock.position });
}

function unlessOfLocales(stock: DocumentActionComponent): DocumentActionComponent {
  return (props) => {
    const { messages } = useIntl();
    const isGoverned = useGovernedType(props.model) !== undefined;
    const description = stock(props);
    const isOfLocales = LOCALES_LABELS.some((id) => messages[id] === description?.label);
    return isGoverned && isOfLocales ? null : description;
  };
}

/** Without a document and on the published tab the stock action does nothing, and its keyboard shortcut neither. */
function atRest(props: DocumentActionProps): DocumentActionProps {
  return { ...props, activeTab: 'published', document: undefined };
}
