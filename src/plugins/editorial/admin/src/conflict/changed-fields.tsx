import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useCreditNames } from '../credits/use-credit-names';
import { useMessages } from '../messages';
import { plainText, valueOf } from './changes';
import type { ConflictDialogProps } from './conflict-dialog';
import { standingApi } from './standing-api';

type ChangedFieldsProps = Pick<ConflictDialogProps, 'document' | 'conflict' | 'mine' | 'mineInWords' | 'labelOf'>;

/** The fields that are different now, with both texts where both people changed one. */
export function ChangedFields({ document, conflict: { fields }, mine, mineInWords, labelOf }: ChangedFieldsProps) {
  const message = useMessages();
  const { data: theirs = {} } = standingApi.useStandingTextQuery(document);
  const credits = useCreditNames(document, theirs, AS_SAVED);
  const theirsInWords = (field: string) => (field === 'credits' ? credits : plainText(valueOf(theirs, field)));
  if (!fields || fields.length === 0) {
    return <Typography>{message(fields ? 'editorial.conflict.unseen' : 'editorial.conflict.unknown')}</Typography>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {fields.map((field) => (
        <Flex tag="li" key={field} direction="column" alignItems="stretch" gap={2}>
          <Flex gap={2} alignItems="baseline" wrap="wrap">
            <Typography fontWeight="bold">{labelOf(field)}</Typography>
            {mine.includes(field) ? (
              <Badge backgroundColor="warning100" textColor="neutral800">
                {message('editorial.conflict.both')}
              </Badge>
            ) : null}
          </Flex>
          <Words title={message('editorial.conflict.theirs')} words={theirsInWords(field)} />
          {mine.includes(field) ? (
            <Words title={message('editorial.conflict.mine')} words={mineInWords(field)} />
          ) : null}
        </Flex>
      ))}
    </Flex>
  );
}

const AS_SAVED = () => undefined;

function Words({ title, words }: { readonly title: string; readonly words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <Box
      background="neutral100"
      hasRadius
      padding={3}
      maxHeight="12rem"
      overflow="auto"
      tabIndex={0}
      role="group"
      aria-label={title}
    >
      <Typography tag="p" variant="pi" fontWeight="bold" textColor="neutral600">
        {title}
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {words || '–'}
      </Typography>
    </Box>
  );
}
