import { Flex } from '@strapi/design-system';
import { NavLink, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { useMessages } from '../messages';
import { NARROWINGS } from './address';

/** Parts of the newsroom, each with an address of its own. */
export const PLACES = ['queue', 'board', 'calendar', 'activity'] as const;

export type PlaceName = (typeof PLACES)[number];

const ROOT = '/plugins/editorial';

/** Links that look like tabs: each can be opened beside the other, and bookmarked. */
export function Places() {
  const message = useMessages();
  const { search } = useLocation();
  return (
    <Bar tag="nav" aria-label={message('editorial.newsroom.title')} gap={6} marginBottom={6}>
      {PLACES.map((place) => (
        <Place key={place} end to={{ pathname: addressOf(place), search: narrowingIn(search) }}>
          {message(`editorial.newsroom.place.${place}`)}
        </Place>
      ))}
    </Bar>
  );
}

function addressOf(place: PlaceName): string {
  return place === 'queue' ? ROOT : `${ROOT}/${place}`;
}

/** Whoever goes from one part to another goes on with the same type, section, person; not with a page or an order. */
function narrowingIn(search: string): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => NARROWINGS.some((one) => one === name));
  return new URLSearchParams(kept).toString();
}

const Bar = styled(Flex)`
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

const Place = styled(NavLink)`
  padding: 0 ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[3]};
  margin-bottom: -1px;
  border-bottom: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  text-decoration: none;

  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }

  &.active {
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }
`;
