import { Box, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import type { ComparisonView } from '../../../contracts/compare';
import { useMessages } from '../messages';
import { Field } from './field';
import { useFieldLabels } from './labels';
import { Note } from './prose';
import type { Compared } from './use-compared';

/** What people are told of a text that is not the one that was kept. */
const TOLD = ['erased', 'changed'] as const;

interface DifferencesProps {
  readonly compared: Compared;
  readonly comparison: ComparisonView | undefined;
  readonly isFetching: boolean;
}

export function Differences({ compared, comparison, isFetching }: DifferencesProps) {
  const message = useMessages();
  const { document, isSideBySide } = compared;
  const labelOf = useFieldLabels(document.uid);
  if (!comparison) return <Loader>{message('editorial.compare.loading')}</Loader>;
  const { from, to, changed, same } = comparison;
  if (changed.length === 0) return <EmptyStateLayout content={message('editorial.compare.alike')} />;
  return (
    <Box background="neutral0" padding={6} hasRadius shadow="tableShadow">
      <Flex direction="column" alignItems="stretch" gap={6}>
        {isFetching ? <Loader small>{message('editorial.compare.loading')}</Loader> : null}
        {from ? null : <Note>{message('editorial.compare.nothing-live')}</Note>}
        {TOLD.filter((state) => [from, to].some((side) => side?.revision?.state === state)).map((state) => (
          <Note key={state}>{message(`editorial.compare.${state}`)}</Note>
        ))}
        {changed.map((field) => (
          <Field key={field.name} field={field} owner={document.uid} labelOf={labelOf} isSideBySide={isSideBySide} />
        ))}
        {same.length > 0 ? (
          <Typography variant="pi" textColor="neutral600">
            {message('editorial.compare.unchanged', {
              fields: same.map((name) => labelOf(document.uid, name)).join(', '),
            })}
          </Typography>
        ) : null}
      </Flex>
    </Box>
  );
}
