import { Box, Button, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../messages';

interface Answer<Item> {
  readonly data?: { readonly data: readonly Item[]; readonly meta: { readonly next: number | null } } | undefined;
  readonly isLoading: boolean;
  readonly isError: boolean;
}

interface PagesProps<Item> {
  /** A hook that reads one page: the newest where `before` is absent. */
  readonly usePage: (before?: number) => Answer<Item>;
  readonly before?: number;
  /** What stands there where there is nothing at all. */
  readonly none: string;
  readonly children: (item: Item) => ReactNode;
}

/** A list that the server hands out in pages, each shown below the one before it. */
export function Pages<Item>({ usePage, before, none, children }: PagesProps<Item>) {
  const message = useMessages();
  const [hasMore, setHasMore] = useState(false);
  const { data: page, isLoading, isError } = usePage(before);
  if (isLoading) return <Page.Loading />;
  if (isError || !page) return <Page.Error />;
  if (page.data.length === 0 && before === undefined)
    return (
      <Typography tag="li" textColor="neutral600">
        {none}
      </Typography>
    );
  const { next } = page.meta;
  return (
    <>
      {page.data.map(children)}
      {next !== null && !hasMore ? (
        <Box tag="li" paddingTop={4}>
          <Button variant="tertiary" onClick={() => setHasMore(true)}>
            {message('editorial.notices.more')}
          </Button>
        </Box>
      ) : null}
      {next !== null && hasMore ? (
        <Pages usePage={usePage} before={next} none={none}>
          {children}
        </Pages>
      ) : null}
    </>
  );
}
