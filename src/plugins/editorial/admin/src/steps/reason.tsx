import { Box, Typography } from '@strapi/design-system';

/** Somebody's own words, as they were written. */
export function Reason({ children }: { readonly children: string }) {
  return (
    <Box
      tag="blockquote"
      borderColor="neutral200"
      borderStyle="solid"
      borderWidth="0 0 0 2px"
      paddingLeft={2}
      marginTop={1}
    >
      <Typography variant="pi" textColor="neutral700" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Box>
  );
}
