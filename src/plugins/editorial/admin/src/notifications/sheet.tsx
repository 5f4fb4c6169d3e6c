import { Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** The white ground that each tab stands on. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={4}
      background="neutral0"
      padding={6}
      shadow="tableShadow"
      hasRadius
    >
      {children}
    </Flex>
  );
}
