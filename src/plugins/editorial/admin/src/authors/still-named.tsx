import { Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Anonymised, Mention } from '../../../contracts/author-answers';
import { editViewOf } from '../edit-view';
import { useMessages } from '../messages';

interface StillNamedProps {
  readonly outcome: Anonymised;
  readonly onClose: () => void;
}

/** What no program may rewrite: the texts in which somebody wrote the name, to be changed by hand. */
export function StillNamed({ outcome: { articles, mentions, keptFiles }, onClose }: StillNamedProps) {
  const message = useMessages();
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={message('editorial.dialog.close')}>
          <Modal.Title>{message('editorial.author.gone.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{message('editorial.author.gone.changed', { count: articles.length })}</Typography>
            {mentions.length > 0 ? <Typography>{message('editorial.author.gone.mentions')}</Typography> : null}
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
              {mentions.map((mention) => (
                <StillIn key={`${mention.documentId} ${mention.locale} ${mention.place}`} mention={mention} />
              ))}
            </Flex>
            {keptFiles.length > 0 ? (
              <Typography>{message('editorial.author.gone.files', { count: keptFiles.length })}</Typography>
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>{message('editorial.dialog.close')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function StillIn({ mention: { documentId, locale, title } }: { readonly mention: Mention }) {
  return (
    <li>
      <Link tag={NavLink} to={editViewOf({ uid: 'plugin::editorial.article', documentId, locale })} target="_blank">
        {title}
      </Link>
    </li>
  );
}
