import { Badge, Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Cross } from '@strapi/icons';
import { useMessages } from '../messages';
import { moved } from './ordering';
import { picksApi, type FoundArticle } from './picks-api';

interface PickedListProps {
  readonly picks: readonly string[];
  readonly locale: string | null;
  /** Whether the person may only read them. */
  readonly isFixed: boolean;
  readonly onChange: (picks: readonly string[]) => void;
}

/** What was picked, by headline, and which of it readers do not see yet. */
export function PickedList({ picks, locale, isFixed, onChange }: PickedListProps) {
  const message = useMessages();
  const { data = [] } = picksApi.useArticlesNamedQuery({ documentIds: picks, locale }, { skip: picks.length === 0 });
  if (picks.length === 0) return null;
  return (
    <Flex tag="ol" aria-label={message('editorial.picks.picked')} direction="column" alignItems="stretch" gap={1}>
      {picks.map((documentId, at) => (
        <Picked
          key={documentId}
          article={data.find((one) => one.documentId === documentId)}
          buttons={
            isFixed ? null : (
              <Buttons
                onMove={(by) => onChange(moved(picks, at, by))}
                onRemove={() => onChange(picks.filter((one) => one !== documentId))}
                isFirst={at === 0}
                isLast={at === picks.length - 1}
              />
            )
          }
        />
      ))}
    </Flex>
  );
}

interface PickedProps {
  readonly article: FoundArticle | undefined;
  readonly buttons: React.ReactNode;
}

/** One that is not found is not there in this language, or not for this person to read. */
function Picked({ article, buttons }: PickedProps) {
  const message = useMessages();
  const isPublic = article?.status === 'published' || article?.status === 'modified';
  return (
    <Flex tag="li" gap={2} justifyContent="space-between">
      <Flex gap={2} wrap="wrap" minWidth={0}>
        <Typography fontWeight="semiBold" textColor={article ? 'neutral800' : 'neutral600'}>
          {article?.headline ?? message('editorial.picks.not-here')}
        </Typography>
        {article && !isPublic ? <Badge>{message('editorial.picks.not-public')}</Badge> : null}
      </Flex>
      <Box shrink={0}>{buttons}</Box>
    </Flex>
  );
}

interface ButtonsProps {
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function Buttons({ onMove, onRemove, isFirst, isLast }: ButtonsProps) {
  const message = useMessages();
  return (
    <Flex gap={1}>
      <IconButton variant="ghost" label={message('editorial.picks.up')} disabled={isFirst} onClick={() => onMove(-1)}>
        <ArrowUp />
      </IconButton>
      <IconButton variant="ghost" label={message('editorial.picks.down')} disabled={isLast} onClick={() => onMove(1)}>
        <ArrowDown />
      </IconButton>
      <IconButton variant="ghost" label={message('editorial.picks.remove')} onClick={onRemove}>
        <Cross />
      </IconButton>
    </Flex>
  );
}
