import {
  buildValidParams,
  unstable_useContentManagerContext as useContentManagerContext,
} from '@strapi/content-manager/strapi-admin';
import { Badge, Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { CreditInWords } from '../../../contracts/bylines';
import { useMessages } from '../messages';
import { bylineApi } from '../panel/byline-api';
import { typedByline } from '../panel/typed-byline';
import { useTyped } from '../panel/use-typed';

/** Who is credited for what as the form has it, in the order of the rows above. */
export function CreditedList() {
  const message = useMessages();
  const { id: documentId } = useContentManagerContext();
  const [{ query }] = useQueryParams();
  const { locale } = useMemo((): { locale?: unknown } => buildValidParams(query), [query]);
  const typed = useTyped('CreditedList', (values) => typedByline(values, typeof locale === 'string' ? locale : null));
  const { data } = bylineApi.useBylineQuery({ documentId, typed });
  if (!data || data.credits.length === 0) return null;
  return (
    <Flex tag="ol" aria-label={message('editorial.credits.in-words')} direction="column" alignItems="stretch" gap={1}>
      {data.credits.map((credit, index) => (
        <Row key={index} credit={credit} />
      ))}
    </Flex>
  );
}

function Row({ credit: { role, name, jobTitle, isPublished } }: { readonly credit: CreditInWords }) {
  const message = useMessages();
  const { formatMessage } = useIntl();
  const roleInWords = formatMessage({ id: `editorial.choice.role.${role}`, defaultMessage: role });
  return (
    <Flex tag="li" gap={2} wrap="wrap">
      <Typography variant="pi" textColor="neutral600">
        {roleInWords}
      </Typography>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {name || message('editorial.credits.nobody')}
      </Typography>
      {jobTitle ? (
        <Typography variant="pi" textColor="neutral700">
          {jobTitle}
        </Typography>
      ) : null}
      <Badge>{message(`editorial.credits.${standing(isPublished)}`)}</Badge>
    </Flex>
  );
}

function standing(isPublished: boolean | null): 'bare' | 'public' | 'hidden' {
  if (isPublished === null) return 'bare';
  return isPublished ? 'public' : 'hidden';
}
