import { Box, Typography } from '@strapi/design-system';

/** Words of the text that a comment is about. */
export function Quoted({ words }: { readonly words: string }) {
  return (
    <Box
      tag="blockquote"
      borderColor="primary200"
      borderStyle="solid"
      borderWidth="0 0 0 2px"
      paddingLeft={2}
      maxHeight="8rem"
      overflow="auto"
    >
      <Typography variant="pi" textColor="neutral700" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {words}
      </Typography>
    </Box>
  );
}
