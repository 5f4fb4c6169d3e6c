import { Box, Checkbox, Flex, Radio, Typography } from '@strapi/design-system';
import type { CreditedArticle } from '../../../contracts/author-answers';
import { useMessages } from '../messages';

export interface ChosenArticles {
  readonly isAll: boolean;
  readonly documentIds: readonly string[];
}

export const ALL_ARTICLES: ChosenArticles = { isAll: true, documentIds: [] };

interface ArticleChoiceProps {
  readonly articles: readonly CreditedArticle[];
  readonly chosen: ChosenArticles;
  readonly onChange: (chosen: ChosenArticles) => void;
}

/** All articles that credit a profile, or some of them, each with all of its languages. */
export function ArticleChoice({ articles, chosen, onChange }: ArticleChoiceProps) {
  const message = useMessages();
  const label = message('editorial.author.reassign.which');
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Radio.Group
        aria-label={label}
        value={chosen.isAll ? 'all' : 'some'}
        onValueChange={(value: string) => onChange({ ...chosen, isAll: value === 'all' })}
      >
        <Radio.Item value="all">
          {message('editorial.author.reassign.all', { count: distinct(articles).length })}
        </Radio.Item>
        <Radio.Item value="some">{message('editorial.author.reassign.some')}</Radio.Item>
      </Radio.Group>
      {chosen.isAll ? null : <Listed articles={articles} chosen={chosen} onChange={onChange} />}
    </Flex>
  );
}

function Listed({ articles, chosen, onChange }: ArticleChoiceProps) {
  const message = useMessages();
  const toggled = (documentId: string, isChosen: boolean) => {
    const others = chosen.documentIds.filter((one) => one !== documentId);
    onChange({ ...chosen, documentIds: isChosen ? [...others, documentId] : others });
  };
  return (
    <Box tag="ul" maxHeight="24rem" overflow="auto" paddingLeft={2}>
      {distinct(articles).map(({ documentId, title, isLive }) => (
        <Box key={documentId} tag="li" paddingTop={1} paddingBottom={1}>
          <Checkbox
            checked={chosen.documentIds.includes(documentId)}
            onCheckedChange={(checked: boolean | 'indeterminate') => toggled(documentId, checked === true)}
          >
            {isLive ? title : `${title} ${message('editorial.author.draft')}`}
          </Checkbox>
        </Box>
      ))}
    </Box>
  );
}

/** One row for an article in several languages, live ones first. */
function distinct(articles: readonly CreditedArticle[]): readonly CreditedArticle[] {
  const inOrder = [...articles].sort((one, other) => Number(one.isLive) - Number(other.isLive));
  const byId = new Map(inOrder.map((article) => [article.documentId, article]));
  return [...byId.values()].sort((one, other) => Number(other.isLive) - Number(one.isLive));
}
