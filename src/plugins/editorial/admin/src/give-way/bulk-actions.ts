import type { BulkActionComponent, BulkActionDescription } from '@strapi/content-manager/strapi-admin';
import { useGovernedType } from '../governed/governed-types';

export function giveWayToWorkflowInBulk(actions: readonly BulkActionComponent[]): BulkActionComponent[] {
  return actions.map(givingWay);
}

function givingWay(stock: BulkActionComponent): BulkActionComponent {
  const Action: BulkActionComponent = (props) => {
    const isGoverned = useGovernedType(props.model) !== undefined;
    const description = stock(props);
    return isGoverned && changesWhatReadersSee(stock, description) ? null : description;
  };
  return Object.assign(Action, { type: stock.type });
}

/** Strapi names its bulk unpublish on the action, and its bulk publish on what that describes. */
function changesWhatReadersSee({ type }: BulkActionComponent, description: BulkActionDescription | null): boolean {
  const described = description && 'actionType' in description ? description.actionType : undefined;
  return type === 'publish' || type === 'unpublish' || described === 'publish';
}
