import { Box, Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { CreditValue } from './credit-value';
import { standing } from './standing';
import type { Credited } from './use-credited';

interface CreditNameProps {
  readonly value: CreditValue;
  readonly credited: Credited;
}

/** Who it is, what is printed beside or instead of the name, and whether readers can see a profile. */
export function CreditName({ value: { creditedAs, note }, credited }: CreditNameProps) {
  const message = useMessages();
  const { name, jobTitle, isPublished } = credited;
  const printed = creditedAs ? message('editorial.credits.printed-as', { name: creditedAs }) : null;
  return (
    <Box flex="1 1 14rem" minWidth={0}>
      <Typography fontWeight="bold" textColor="neutral800">
        {name || message('editorial.credits.nobody')}
      </Typography>{' '}
      <Typography variant="pi" textColor="neutral700">
        {[jobTitle, printed, note].filter(Boolean).join(' · ')}
      </Typography>
      <Typography tag="p" variant="pi" fontWeight={isPublished === false ? 'bold' : 'regular'} textColor="neutral600">
        {message(standing(isPublished))}
      </Typography>
    </Box>
  );
}
