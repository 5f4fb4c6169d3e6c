import { Flex, Grid, Link } from '@strapi/design-system';
import { InputRenderer } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useHref } from 'react-router-dom';
import { AUTHOR } from '../authors/author-permission';
import { editViewOf } from '../edit-view';
import { useMessages } from '../messages';
import type { CreditField } from './own-credits-field';
import { PersonSearch } from './person-search';
import type { Suggestion, SuggestionKind } from './suggestions';
import type { Credited } from './use-credited';

interface CreditMoreProps {
  readonly path: string;
  readonly name: string;
  readonly credited: Credited;
  readonly fields: readonly CreditField[];
  readonly mayEdit: (field: string) => boolean;
  readonly disabled: boolean;
  readonly onSomebodyElse: (suggestion: Suggestion) => void;
}

const IN_THE_ROW: ReadonlySet<string> = new Set(['author', 'role']);

/** What is seldom changed of a credit, in Strapi's own inputs, and somebody else in the place of who it is. */
export function CreditMore({ path, name, credited, fields, mayEdit, disabled, onSomebodyElse }: CreditMoreProps) {
  const message = useMessages();
  const { formatMessage } = useIntl();
  const maySwap = mayEdit('author') && !disabled;
  const kinds = useMemo((): ReadonlySet<SuggestionKind> => new Set(['person']), []);
  const shown = fields.filter((field) => !IN_THE_ROW.has(field.name) && isFor(field, credited));
  return (
    <Flex direction="column" alignItems="stretch" gap={4} padding={4} marginTop={2} background="neutral100" hasRadius>
      <Grid.Root gap={4}>
        {shown.map(({ attribute: _attribute, ...field }) => (
          <Grid.Item key={field.name} col={6} xs={12} direction="column" alignItems="stretch">
            <InputRenderer
              {...field}
              hint={field.name === 'name' ? undefined : field.hint}
              type="string"
              name={`${path}.${field.name}`}
              label={formatMessage({ id: labelOf(field.name), defaultMessage: field.label ?? field.name })}
              disabled={disabled || !mayEdit(field.name)}
            />
          </Grid.Item>
        ))}
      </Grid.Root>
      {maySwap ? (
        <PersonSearch label={message('editorial.credits.instead', { name })} kinds={kinds} onTaken={onSomebodyElse} />
      ) : null}
      {credited.author ? <ProfileLink author={credited.author} /> : null}
    </Flex>
  );
}

function ProfileLink({ author }: { readonly author: string }) {
  const message = useMessages();
  const href = useHref(editViewOf({ uid: AUTHOR, documentId: author, locale: null }));
  return (
    <Link href={href} isExternal>
      {message('editorial.credits.open-profile')}
    </Link>
  );
}

/** Who has a profile is called as the profile says. The hint of a bare name speaks of the author beside it in Strapi's list. */
function isFor({ name }: CreditField, { author }: Credited): boolean {
  return name !== 'name' || author === null;
}

const labelOf = (field: string) => `content-manager.components.editorial.credit.${field}`;
