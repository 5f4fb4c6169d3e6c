import { Flex } from '@strapi/design-system';
import { DUES } from '../../../contracts/queue';
import { useMessages } from '../messages';
import { FilterSelect } from '../newsroom/filter-select';
import { planApi } from '../plan/plan-api';
import type { Narrowing } from './conditions';

interface PlanFilterProps {
  readonly plural: string;
  readonly narrowing: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
}

/** Who works on it, and whether it is late. */
export function PlanFilter({ plural, narrowing, onChange }: PlanFilterProps) {
  const message = useMessages();
  const { data: people = [] } = planApi.usePeopleQuery({ plural });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <FilterSelect
        label={message('editorial.newsroom.filter.assignee')}
        placeholder={message('editorial.newsroom.filter.assignee.any')}
        options={people.map(({ account, name }) => ({ value: account, label: name }))}
        value={narrowing.assignee || undefined}
        onChange={(assignee = '') => onChange({ ...narrowing, assignee })}
      />
      <FilterSelect
        label={message('editorial.newsroom.filter.due')}
        placeholder={message('editorial.newsroom.filter.due.any')}
        options={DUES.map((due) => ({ value: due, label: message(`editorial.newsroom.filter.due.${due}`) }))}
        value={narrowing.due === 'any' ? undefined : narrowing.due}
        onChange={(due) => onChange({ ...narrowing, due: DUES.find((one) => one === due) ?? 'any' })}
      />
    </Flex>
  );
}
