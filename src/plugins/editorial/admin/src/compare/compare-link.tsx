import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { DocumentRef } from '../api';
import { useMessages } from '../messages';
import { compareUrl } from './compare-route';

/** From a text to what is different in it. */
export function CompareLink({ document }: { readonly document: DocumentRef }) {
  const message = useMessages();
  return (
    <Link tag={NavLink} to={compareUrl(document)}>
      {message('editorial.compare.link')}
    </Link>
  );
}
