import { VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { CalendarKind } from '../../../domain/calendar/kinds';
import { useMessages } from '../messages';
import { namesOf } from '../plan/due-mark';
import { useInstantWords } from '../steps/instant-words';
import { KIND_LOOK } from './kind-look';
import type { Shown } from './shown';

/** One entry: its sign, the time of day and the title; all of it in words for who does not see it. */
export function EntryFace({ entry }: { readonly entry: Shown }) {
  const message = useMessages();
  const inWords = useInstantWords();
  const { formatTime } = useIntl();
  const { kind, title, at, plan, plural, locale } = entry;
  const { Icon, color } = KIND_LOOK[kind];
  const isOverdue = kind === 'due' && plan.isOverdue;
  const kindWord = message(`editorial.calendar.kind.${kind}`);
  const about = [isOverdue ? message('editorial.plan.overdue') : kindWord, title, inWords(at), plural, locale];
  const words = [...about, namesOf(plan)].filter(Boolean).join(', ');
  return (
    <Face $kind={kind} $tone={isOverdue ? 'danger' : color} title={words}>
      <Icon aria-hidden width="1.2rem" height="1.2rem" />
      <VisuallyHidden>{words}</VisuallyHidden>
      <b aria-hidden>{formatTime(at, { timeStyle: 'short' })}</b>
      <span aria-hidden>{title}</span>
    </Face>
  );
}

type Tone = (typeof KIND_LOOK)[CalendarKind]['color'] | 'danger';

const Face = styled.div<{ readonly $kind: CalendarKind; readonly $tone: Tone }>`
  --tone: ${({ theme, $tone }) => theme.colors[`${$tone}600` as const]};
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  height: 100%;
  padding: 2px ${({ theme }) => theme.spaces[2]};
  overflow: hidden;
  border-left: 4px solid ${({ $kind }) => (KIND_LOOK[$kind].form === 'plain' ? 'transparent' : 'var(--tone)')};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $kind, $tone }) =>
    KIND_LOOK[$kind].form === 'outlined' ? theme.colors.neutral0 : theme.colors[`${$tone}100` as const]};
  box-shadow: ${({ $kind }) => (KIND_LOOK[$kind].form === 'outlined' ? 'inset 0 0 0 1px var(--tone)' : 'none')};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 1.5;
  white-space: nowrap;

  svg {
    flex: none;
    color: var(--tone);
    fill: var(--tone);
  }

  b {
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }

  span:last-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }
`;
