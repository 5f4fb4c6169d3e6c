import { buildValidParams, type PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useGovernedType } from '../governed/governed-types';
import { useMessages } from '../messages';
import { statusOf } from '../reading/status-of';
import { NewDocument } from './new-document';
import { WorkflowOf } from './workflow-of';

/** The first panel of the edit view, for governed types. */
export const WorkflowPanel: PanelComponent = ({ activeTab, collectionType, document, model }) => {
  const type = useGovernedType(model);
  const message = useMessages();
  const [{ query }] = useQueryParams();
  const params = useMemo(() => buildValidParams(query), [query]);
  if (!type) return null;

  const documentId = document?.documentId;
  const read = statusOf(type, { collectionType, model, documentId, params });
  const locale = typeof params.locale === 'string' ? params.locale : null;
  return {
    title: message('editorial.panel.title'),
    content: read ? (
      <WorkflowOf document={read} isOfPublishedTab={activeTab === 'published'} />
    ) : (
      <NewDocument uid={model} locale={locale} />
    ),
  };
};
