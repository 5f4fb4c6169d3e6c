import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The library in the colours, type and borders of the panel, light and dark. */
export const CalendarLook = styled(Box).attrs({
  background: 'neutral0',
  hasRadius: true,
  shadow: 'tableShadow',
  padding: 4,
})`
  --fc-border-color: ${({ theme }) => theme.colors.neutral200};
  --fc-page-bg-color: ${({ theme }) => theme.colors.neutral0};
  --fc-neutral-bg-color: ${({ theme }) => theme.colors.neutral100};
  --fc-today-bg-color: transparent;
  --fc-now-indicator-color: ${({ theme }) => theme.colors.danger600};
  --fc-event-bg-color: transparent;
  --fc-event-border-color: transparent;
  --fc-event-text-color: ${({ theme }) => theme.colors.neutral800};
  --fc-more-link-bg-color: transparent;
  --fc-more-link-text-color: ${({ theme }) => theme.colors.primary700};

  .fc {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[1]};
  }

  .fc a {
    color: inherit;
    text-decoration: none;
  }

  .fc-col-header-cell {
    padding: ${({ theme }) => theme.spaces[2]} 0;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[0]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    text-transform: uppercase;
  }

  .fc-daygrid-day-frame {
    min-height: 10.4rem;
  }

  .fc .fc-daygrid-day-number {
    padding: ${({ theme }) => theme.spaces[2]};
    color: ${({ theme }) => theme.colors.neutral700};
  }

  .fc .fc-day-other .fc-daygrid-day-top {
    opacity: 1;
  }

  .fc .fc-day-other {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  .fc .fc-day-today .fc-daygrid-day-number,
  .fc .fc-col-header-cell.fc-day-today .fc-col-header-cell-cushion {
    padding: 0 ${({ theme }) => theme.spaces[2]};
    margin: ${({ theme }) => theme.spaces[1]};
    border-radius: 1rem;
    background: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.neutral0};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  .fc-event {
    border: none;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: transparent;
    box-shadow: none;
  }

  .fc-event:focus-visible,
  .fc a:focus-visible,
  .fc-scroller:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  .fc-event:focus::after,
  .fc-event:focus {
    background: transparent;
    box-shadow: none;
  }

  .fc-event-draggable {
    cursor: grab;
  }

  .fc .fc-daygrid-more-link {
    padding: 2px ${({ theme }) => theme.spaces[2]};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }

  .fc .fc-popover {
    border-color: ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  }

  .fc .fc-timegrid-slot {
    height: 3.2rem;
  }

  .fc .fc-timegrid-slot-label {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  .fc .fc-timegrid-slot-minor {
    border-top-style: none;
  }
`;
