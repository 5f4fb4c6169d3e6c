import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Why an entry in the hand cannot be put down where it is; over the calendar, which must not move under the hand. */
export function DropWarning({ children }: { readonly children: string }) {
  return (
    <Over role="status" aria-live="polite">
      {children ? (
        <Box
          background="neutral0"
          borderColor="warning600"
          hasRadius
          shadow="popupShadow"
          paddingTop={2}
          paddingBottom={2}
          paddingLeft={4}
          paddingRight={4}
        >
          <Typography textColor="neutral800" fontWeight="semiBold">
            {children}
          </Typography>
        </Box>
      ) : null}
    </Over>
  );
}

const Over = styled.div`
  position: fixed;
  inset: auto 0 2.4rem;
  z-index: 5;
  display: flex;
  justify-content: center;
  pointer-events: none;
`;
