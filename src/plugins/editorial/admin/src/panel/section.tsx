import { Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, aside, children }: SectionProps) {
  const titleId = useId();
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2} aria-labelledby={titleId}>
      <Flex justifyContent="space-between" alignItems="baseline" gap={2}>
        <Typography id={titleId} tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
          {title}
        </Typography>
        {aside}
      </Flex>
      {children}
    </Flex>
  );
}

/** One line in place of a section's content: nothing there yet, or not loaded. */
export function SectionNote({ children }: { readonly children: ReactNode }) {
  return (
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}
