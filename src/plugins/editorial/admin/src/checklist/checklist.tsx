import { Flex, Typography } from '@strapi/design-system';
import type { WorkflowStatus } from '../../../contracts/workflow';
import type { DocumentRef } from '../api';
import { useMessages } from '../messages';
import { Section, SectionNote } from '../panel/section';
import { checklistApi } from './checklist-api';
import { ChecklistLine } from './checklist-line';
import { useTicks } from './use-ticks';

interface ChecklistProps {
  readonly document: DocumentRef;
  readonly status: WorkflowStatus;
  /** Something comes first, such as saving; the panel says what. */
  readonly isHeld: boolean;
}

/** What the newsroom asks of every text of this type; nothing where it asks nothing. */
export function Checklist({ document, status, isHeld }: ChecklistProps) {
  const message = useMessages();
  const { data, isError } = checklistApi.useChecklistQuery(document);
  const { setTick, isTicking } = useTicks(document, status);
  if (isError) {
    return (
      <Section title={message('editorial.checklist.title')}>
        <SectionNote>{message('editorial.checklist.failed')}</SectionNote>
      </Section>
    );
  }
  if (!data || data.lines.length === 0) return null;
  const done = data.lines.filter(({ isDone }) => isDone).length;
  const count = message('editorial.checklist.count', { done, count: data.lines.length });
  return (
    <Section title={message('editorial.checklist.title')} aside={<Count>{count}</Count>}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {data.lines.map((line) => (
          <ChecklistLine
            key={line.item}
            line={line}
            uid={document.uid}
            isLocked={!data.mayTick || isHeld || isTicking}
            onTick={(isTicked) => void setTick(line.item, isTicked)}
          />
        ))}
      </Flex>
    </Section>
  );
}

function Count({ children }: { readonly children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}
