import { LinkButton } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { NavLink, useParams } from 'react-router-dom';
import { useMessages } from '../messages';
import { useMay } from '../use-may';
import { AUTHOR, MAY_MANAGE } from './author-permission';
import { DUPLICATES_PATH } from './duplicates-route';

/** For the content manager's zone `listView.actions`: above the list of authors. */
export function DuplicatesLink() {
  const { slug } = useParams();
  return slug === AUTHOR ? <ForManagers /> : null;
}

function ForManagers() {
  const message = useMessages();
  const mayManage = useMay(MAY_MANAGE);
  if (!mayManage) return null;
  return (
    <LinkButton tag={NavLink} to={`/${DUPLICATES_PATH}`} variant="tertiary" size="S" startIcon={<Duplicate />}>
      {message('editorial.duplicates.title')}
    </LinkButton>
  );
}
