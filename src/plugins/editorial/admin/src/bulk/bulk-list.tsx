import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import { useHref } from 'react-router-dom';
import type { Glance, Outcome } from '../../../contracts/lists';
import type { GovernedType } from '../../../contracts/workflow';
import { editViewOf } from '../edit-view';
import { type MessageId, useMessages } from '../messages';
import { StageBadge } from '../stages/stage-badge';
import type { BulkStep } from './steps';

interface BulkListProps {
  readonly type: GovernedType;
  readonly locale: string | null;
  readonly step: BulkStep;
  readonly glances: readonly Glance[];
  readonly outcomes: readonly Outcome[] | undefined;
}

const BETWEEN = { borderStyle: 'solid', borderWidth: '1px 0 0', borderColor: 'neutral150' } as const;

export function BulkList({ type, locale, step, glances, outcomes }: BulkListProps) {
  return (
    <Box tag="ul" background="neutral0" borderColor="neutral150" hasRadius>
      {glances.map((glance, index) => (
        <Box tag="li" key={glance.documentId} padding={4} {...(index > 0 && BETWEEN)}>
          <GlanceRow
            glance={glance}
            address={editViewOf({ ...type, documentId: glance.documentId, locale })}
            outcome={outcomes?.find(({ documentId }) => documentId === glance.documentId)}
          />
          <HowItStands step={step} glance={glance} outcomes={outcomes} />
        </Box>
      ))}
    </Box>
  );
}

interface GlanceRowProps {
  readonly glance: Glance;
  readonly address: string;
  readonly outcome: Outcome | undefined;
}

/** All that the person goes by without opening the text. */
function GlanceRow({ glance, address, outcome }: GlanceRowProps) {
  const message = useMessages();
  const { title, deck, byline, companions, stage } = glance;
  const href = useHref(address);
  return (
    <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Link href={href} isExternal>
          {title}
        </Link>
        {deck ? <Typography textColor="neutral800">{deck}</Typography> : null}
        {byline ? (
          <Typography variant="pi" textColor="neutral600">
            {byline}
          </Typography>
        ) : null}
        {companions.length > 0 ? (
          <Typography variant="pi" textColor="neutral600">
            {message('editorial.bulk.going-along', { names: companions.map((profile) => profile.title).join(', ') })}
          </Typography>
        ) : null}
      </Flex>
      <StageBadge stage={outcome?.result === 'taken' ? outcome.stage : stage} />
    </Flex>
  );
}

const SIGNS = {
  taken: { Icon: CheckCircle, fill: 'success600', textColor: 'success700' },
  refused: { Icon: WarningCircle, fill: 'warning600', textColor: 'neutral800' },
  failed: { Icon: CrossCircle, fill: 'danger600', textColor: 'danger700' },
} as const;

/** The reason why it is left as it is, or how it went; nothing before the step where the step can be taken. */
function HowItStands({
  step,
  glance,
  outcomes,
}: Pick<BulkListProps, 'step' | 'outcomes'> & { readonly glance: Glance }) {
  const message = useMessages();
  const outcome = outcomes?.find(({ documentId }) => documentId === glance.documentId) ?? notTried(glance, step);
  if (!outcome) return null;
  const { Icon, fill, textColor } = SIGNS[outcome.result];
  const words = outcome.result === 'refused' ? outcome.refusal.message : message(WORDS[outcome.result](step));
  return (
    <Flex gap={2} paddingTop={2} alignItems="flex-start">
      <Icon fill={fill} aria-hidden style={{ flexShrink: 0 }} />
      <Typography variant="pi" textColor={textColor}>
        {words}
      </Typography>
    </Flex>
  );
}

const WORDS = {
  taken: (step: BulkStep): MessageId => `editorial.done.${step}`,
  failed: (): MessageId => 'editorial.bulk.failed',
};

function notTried({ documentId, steps }: Glance, step: BulkStep): Outcome | undefined {
  const refusal = steps.find(({ name }) => name === step)?.refusal;
  return refusal && { documentId, result: 'refused', refusal };
}
