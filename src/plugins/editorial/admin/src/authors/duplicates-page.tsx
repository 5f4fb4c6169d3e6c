import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useMessages } from '../messages';
import { AUTHOR, MAY_MANAGE } from './author-permission';
import { authorApi } from './author-api';
import { DuplicateGroup } from './duplicate-group';

const LIMIT = 20;

const MANAGERS = [MAY_MANAGE];

/** All profiles that may be one person, for people who manage authors. */
export function DuplicatesPage() {
  return (
    <Page.Protect permissions={MANAGERS}>
      <DuplicateGroups />
    </Page.Protect>
  );
}

function DuplicateGroups() {
  const message = useMessages();
  const page = usePage();
  const { data, isError } = authorApi.useAllDuplicatesQuery({ page, limit: LIMIT });
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const title = message('editorial.duplicates.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={message('editorial.duplicates.count', { count: data.meta.total })}
        navigationAction={<BackToAuthors />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={4}>
          <Typography textColor="neutral600">{message('editorial.duplicates.explained')}</Typography>
          {data.data.map((group) => (
            <DuplicateGroup key={group.authors.map(({ documentId }) => documentId).join()} group={group} />
          ))}
        </Flex>
        {data.meta.total > LIMIT ? (
          <Pagination.Root pageCount={Math.ceil(data.meta.total / LIMIT)} total={data.meta.total}>
            <Pagination.Links />
          </Pagination.Root>
        ) : null}
      </Layouts.Content>
    </Page.Main>
  );
}

function usePage(): number {
  const [{ query }] = useQueryParams<{ readonly page?: string }>();
  const page = Number(query?.page);
  return Number.isInteger(page) && page > 0 ? page : 1;
}

function BackToAuthors() {
  const message = useMessages();
  return (
    <Box>
      <Link tag={NavLink} to={`/content-manager/collection-types/${AUTHOR}`} startIcon={<ArrowLeft />}>
        {message('editorial.duplicates.back')}
      </Link>
    </Box>
  );
}
