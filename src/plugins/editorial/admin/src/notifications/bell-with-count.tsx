import { Bell } from '@strapi/icons';
import type { ComponentProps } from 'react';
import { styled } from 'styled-components';
import { noticeApi } from './notice-api';
import { useInSight } from './use-in-sight';

const EVERY_MINUTE = { pollingInterval: 60_000, refetchOnMountOrArgChange: true };
const MOST = 99;

/** The icon of the menu, hidden from screen readers as all of them are: the page says in words how much is unread. */
export function BellWithCount(props: ComponentProps<typeof Bell>) {
  const { data: unread = 0 } = noticeApi.useUnreadNoticesQuery(undefined, { ...EVERY_MINUTE, skip: !useInSight() });
  return (
    <Whole aria-hidden>
      <Bell {...props} />
      {unread > 0 ? <Count>{unread > MOST ? `${MOST}+` : unread}</Count> : null}
    </Whole>
  );
}

const Whole = styled.span`
  position: relative;
  display: inline-flex;
`;

const Count = styled.span`
  position: absolute;
  inset-block-start: -0.8rem;
  inset-inline-start: 0.9rem;
  min-width: 1.6rem;
  padding: 0 0.4rem;
  border-radius: 0.8rem;
  background: ${({ theme }) => theme.colors.primary600};
  color: ${({ theme }) => theme.colors.neutral0};
  font-size: 1rem;
  font-weight: 600;
  line-height: 1.6rem;
  text-align: center;
`;
