import { Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { editorialApi, type StatusOf } from '../api';
import { useMessages } from '../messages';
import { Workflow } from './workflow';

interface WorkflowOfProps {
  readonly document: StatusOf;
  readonly isOfPublishedTab: boolean;
}

export function WorkflowOf({ document, isOfPublishedTab }: WorkflowOfProps) {
  const { data: status, isError, isFetching, refetch } = editorialApi.useStatusQuery(document);
  const message = useMessages();
  if (status) {
    return (
      <Workflow document={document} status={status} isRefreshing={isFetching} isOfPublishedTab={isOfPublishedTab} />
    );
  }
  if (isError) return <NotLoaded onRetry={() => void refetch()} />;
  return <Loader small>{message('editorial.panel.loading')}</Loader>;
}

function NotLoaded({ onRetry }: { readonly onRetry: () => void }) {
  const message = useMessages();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
      <Typography textColor="danger600">{message('editorial.panel.failed')}</Typography>
      <TextButton onClick={onRetry}>{message('editorial.panel.retry')}</TextButton>
    </Flex>
  );
}
