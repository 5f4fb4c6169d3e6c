import { Flex } from '@strapi/design-system';
import type { WorkflowStatus } from '../../../contracts/workflow';
import type { DocumentRef } from '../api';
import { commentsApi, FIRST_OPEN } from '../comments/comments-api';
import { useMessages } from '../messages';
import { FoldingSection } from '../panel/folding-section';
import { Section, SectionNote } from '../panel/section';
import { checklistApi } from './checklist-api';
import { ChecklistLine } from './checklist-line';
import { OpenThreads } from './open-threads';
import { useTicks } from './use-ticks';

interface ChecklistProps {
  readonly document: DocumentRef;
  readonly status: WorkflowStatus;
  /** Something comes first, such as saving; the panel says what. */
  readonly isHeld: boolean;
}

/** What the newsroom asks of every text of this type, and comments that must be resolved; nothing where nothing is asked. */
export function Checklist({ document, status, isHeld }: ChecklistProps) {
  const message = useMessages();
  const { data, isError } = checklistApi.useChecklistQuery(document);
  const { data: threads } = commentsApi.useCommentThreadsQuery({ document, ...FIRST_OPEN });
  const { setTick, isTicking } = useTicks(document, status);
  if (isError) {
    return (
      <Section title={message('editorial.checklist.title')}>
        <SectionNote>{message('editorial.checklist.failed')}</SectionNote>
      </Section>
    );
  }
  const blocking = threads?.meta.blocking ?? 0;
  const asked = (data?.lines.length ?? 0) + (blocking > 0 ? 1 : 0);
  if (!data || asked === 0) return null;
  const done = data.lines.filter(({ isDone }) => isDone).length;
  return (
    <FoldingSection name="checklist" title={message('editorial.checklist.done', { done, count: asked })}>
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
        {blocking > 0 ? <OpenThreads count={blocking} /> : null}
      </Flex>
    </FoldingSection>
  );
}
