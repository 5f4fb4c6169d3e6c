import { Loader, Typography } from '@strapi/design-system';
import type { StatusOf } from '../api';
import { workflowApi } from '../steps/workflow-api';
import { useMessages } from '../messages';
import { Workflow } from './workflow';

interface WorkflowOfProps {
  readonly document: StatusOf;
  readonly isOfPublishedTab: boolean;
}

export function WorkflowOf({ document, isOfPublishedTab }: WorkflowOfProps) {
  const { currentData: status, isError, isFetching } = workflowApi.useStatusQuery(document);
  const message = useMessages();
  if (status) {
    return (
      <Workflow document={document} status={status} isRefreshing={isFetching} isOfPublishedTab={isOfPublishedTab} />
    );
  }
  // No second try from here: a status read later than the text would vouch for text that is not on the screen.
  if (isError) {
    return (
      <Typography role="alert" textColor="danger600">
        {message('editorial.panel.failed')}
      </Typography>
    );
  }
  return <Loader small>{message('editorial.panel.loading')}</Loader>;
}
