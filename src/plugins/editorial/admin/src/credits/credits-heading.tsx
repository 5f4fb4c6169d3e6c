import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface CreditsHeadingProps {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly required: boolean;
  readonly labelAction?: ReactNode;
}

/** Looks like the label of any field, and is none: a label in a field of Strapi names every input inside it. */
export function CreditsHeading({ id, label, count, required, labelAction }: CreditsHeadingProps) {
  return (
    <Flex gap={1}>
      <Typography id={id} variant="pi" fontWeight="bold" textColor="neutral800">
        {`${label} (${count})`}
        {required ? (
          <Typography tag="span" aria-hidden textColor="danger600" lineHeight="0px">
            *
          </Typography>
        ) : null}
      </Typography>
      {labelAction}
    </Flex>
  );
}
