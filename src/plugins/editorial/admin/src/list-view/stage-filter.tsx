import { Button, Checkbox, Flex, Popover, Radio, TextButton, Typography } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useId } from 'react';
import { useParams } from 'react-router-dom';
import { STAGES, type Stage } from '../../../domain/workflow/stages';
import { useGovernedType } from '../governed/governed-types';
import { useMessages } from '../messages';
import { EVERYTHING, type Narrowing } from './conditions';
import { PlanFilter } from './plan-filter';
import { useNarrowing } from './use-narrowing';

/** For the content manager's zone `listView.actions`: which stages the list shows. */
export function StageFilter() {
  const { slug = '' } = useParams();
  const type = useGovernedType(slug);
  return type ? <StagePopover plural={type.plural} /> : null;
}

function StagePopover({ plural }: { readonly plural: string }) {
  const message = useMessages();
  const [narrowing, setNarrowing] = useNarrowing();
  const { stages, live, assignee, due } = narrowing;
  const isNarrowed = stages.length > 0 || live !== 'any' || assignee !== '' || due !== 'any';
  return (
    <Popover.Root>
      <Popover.Trigger>
        <Button variant={isNarrowed ? 'secondary' : 'tertiary'} size="S" startIcon={<Filter />}>
          {useLabel(narrowing)}
        </Button>
      </Popover.Trigger>
      <Popover.Content side="bottom" align="end" sideOffset={4} aria-label={message('editorial.list.stage')}>
        <Flex direction="column" alignItems="stretch" padding={4} gap={4} minWidth="22rem">
          <Stages narrowing={narrowing} onChange={setNarrowing} />
          <Readers narrowing={narrowing} onChange={setNarrowing} />
          <PlanFilter plural={plural} narrowing={narrowing} onChange={setNarrowing} />
          {isNarrowed ? (
            <TextButton onClick={() => setNarrowing(EVERYTHING)}>{message('editorial.filter.clear')}</TextButton>
          ) : null}
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
}

/** One stage by its name, more by their number: the button stays one line. */
function useLabel({ stages, live, assignee, due }: Narrowing): string {
  const message = useMessages();
  const [only] = stages;
  const named = stages.length === 1 && only ? message(`editorial.stage.${only}`) : String(stages.length);
  const parts = [
    ...(stages.length > 0 ? [named] : []),
    ...(live === 'any' ? [] : [message(`editorial.filter.live.${live}`)]),
    ...(assignee === '' ? [] : [message('editorial.list.assignees')]),
    ...(due === 'any' ? [] : [message(`editorial.newsroom.filter.due.${due}`)]),
  ];
  const label = message('editorial.list.stage');
  return parts.length > 0 ? `${label}: ${parts.join(', ')}` : label;
}

interface PartProps {
  readonly narrowing: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
}

function Stages({ narrowing, onChange }: PartProps) {
  const message = useMessages();
  const titleId = useId();
  const { stages } = narrowing;
  const toggle = (stage: Stage) =>
    onChange({ ...narrowing, stages: STAGES.filter((one) => stages.includes(one) !== (one === stage)) });
  return (
    <Flex role="group" aria-labelledby={titleId} direction="column" alignItems="stretch" gap={2}>
      <PartTitle id={titleId}>{message('editorial.list.stage')}</PartTitle>
      {STAGES.map((stage) => (
        <Checkbox key={stage} checked={stages.includes(stage)} onCheckedChange={() => toggle(stage)}>
          {message(`editorial.stage.${stage}`)}
        </Checkbox>
      ))}
    </Flex>
  );
}

function Readers({ narrowing, onChange }: PartProps) {
  const message = useMessages();
  const titleId = useId();
  const choose = (value: string) =>
    onChange({ ...narrowing, live: value === 'true' || value === 'false' ? value : 'any' });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <PartTitle id={titleId}>{message('editorial.filter.readers')}</PartTitle>
      <Radio.Group value={narrowing.live} onValueChange={choose} aria-labelledby={titleId}>
        {(['any', 'true', 'false'] as const).map((value) => (
          <Radio.Item key={value} value={value}>
            {message(`editorial.filter.live.${value}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Flex>
  );
}

function PartTitle({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <Typography id={id} variant="pi" fontWeight="bold" textColor="neutral800">
      {children}
    </Typography>
  );
}
