import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { useGovernedType } from '../governed/governed-types';

export function giveWayToWorkflowInBulk(actions: readonly BulkActionComponent[]): BulkActionComponent[] {
  return actions.map((stock) => (stock.type === 'publish' || stock.type === 'unpublish' ? gaveWay(stock) : stock));
}

function gaveWay(stock: BulkActionComponent): BulkActionComponent {
  const Action: BulkActionComponent = (props) => {
    const isGoverned = useGovernedType(props.model) !== undefined;
    const description = stock(props);
    return isGoverned ? null : description;
  };
  return Object.assign(Action, { type: stock.type });
}
