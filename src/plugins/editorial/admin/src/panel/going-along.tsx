import { Flex, Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { editViewOf } from '../edit-view';
import { useMessages } from '../messages';
import { Section } from './section';

/** First profiles that take the steps of the text along with it: whoever approves it approves them, so they are read too. */
export function GoingAlong({ companions }: Pick<WorkflowStatus, 'companions'>) {
  const message = useMessages();
  if (companions.length === 0) return null;
  return (
    <Section title={message('editorial.panel.going-along')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {companions.map(({ uid, documentId, title }) => (
          <li key={documentId}>
            <Link tag={NavLink} to={editViewOf({ uid, documentId, locale: null })}>
              {title}
            </Link>
          </li>
        ))}
      </Flex>
    </Section>
  );
}
