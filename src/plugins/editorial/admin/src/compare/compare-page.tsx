import { Box, Flex, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { editViewOf } from '../edit-view';
import { useMessages } from '../messages';
import { compareApi } from './compare-api';
import { Differences } from './differences';
import { NextHere } from './next-here';
import { SidePickers } from './side-pickers';
import { SinceSentBack } from './since-sent-back';
import { type Compared, useCompared } from './use-compared';

/** Two texts of a document beside each other, and what can be done with the newer one. */
export function ComparePage() {
  const compared = useCompared();
  if (compared === undefined) return <Page.Loading />;
  return compared === null ? <Page.Error /> : <Comparison compared={compared} />;
}

function Comparison({ compared }: { readonly compared: Compared }) {
  const message = useMessages();
  const { document, sides } = compared;
  const { data: comparison, isError, isFetching } = compareApi.useComparisonQuery({ document, ...sides });
  const title = message('editorial.compare.title');
  if (isError && !comparison) return <Page.Error />;
  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={message('editorial.compare.explained')}
        navigationAction={<BackToText compared={compared} />}
      />
      <Layouts.Content>
        <Flex alignItems="flex-start" gap={4} paddingBottom={8} wrap="wrap">
          <Flex direction="column" alignItems="stretch" gap={4} flex="1 1 40rem" minWidth={0}>
            <SidePickers compared={compared} />
            <SinceSentBack compared={compared} />
            <Differences compared={compared} comparison={comparison} isFetching={isFetching} />
          </Flex>
          <NextHere compared={compared} comparison={isFetching ? undefined : comparison} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function BackToText({ compared: { document } }: { readonly compared: Compared }) {
  const message = useMessages();
  return (
    <Box>
      <Link tag={NavLink} to={editViewOf(document)} startIcon={<ArrowLeft />}>
        {message('editorial.compare.back')}
      </Link>
    </Box>
  );
}
