import { useSortable } from '@dnd-kit/sortable';
import { Box, Flex } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import { useMessages } from '../messages';
import { MoreButton, RemoveButton } from './credit-buttons';
import { CreditHandle } from './credit-handle';
import { creditKeys } from './credit-keys';
import { CreditMore } from './credit-more';
import { CreditName } from './credit-name';
import type { CreditValue } from './credit-value';
import type { CreditField } from './own-credits-field';
import { RoleSelect } from './role-select';
import type { Suggestion } from './suggestions';
import type { Credited } from './use-credited';

interface CreditRowProps {
  /** Where it stands in the form, such as `credits.0`. */
  readonly path: string;
  readonly value: CreditValue;
  readonly credited: Credited;
  /** Those that the person may read. */
  readonly fields: readonly CreditField[];
  readonly roles: readonly string[];
  readonly mayEdit: (field: string) => boolean;
  readonly disabled: boolean;
  readonly keysId: string;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onRole: (role: string) => void;
  readonly onSomebodyElse: (suggestion: Suggestion) => void;
}

/** Who and as what; behind a button, whatever else there is to say. Moved and removed by mouse or by key. */
export function CreditRow(props: CreditRowProps) {
  const { path, value, credited, roles, mayEdit, disabled, onRemove, onRole } = props;
  const message = useMessages();
  const moreId = useId();
  const [isOpened, setIsOpened] = useState(false);
  const sortable = useSortable({ id: keyOf(value), disabled });
  const keys = creditKeys(props, disabled);
  // What is wrong is said where it is written.
  const { rawError } = useField(path);
  const isOpen = isOpened || rawError !== undefined;
  const name = credited.name || message('editorial.credits.nobody');
  return (
    <Item ref={sortable.setNodeRef} style={placeOf(sortable)} onKeyDownCapture={keys.anywhere}>
      <Flex gap={2} wrap="wrap">
        <CreditHandle {...{ name, sortable, disabled }} keysId={props.keysId} onKeyDown={keys.onHandle} />
        <CreditName value={value} credited={credited} />
        <Box width="18rem">
          <RoleSelect
            label={message('editorial.credits.role', { name })}
            roles={roles}
            value={value.role}
            disabled={disabled || !mayEdit('role')}
            onChange={onRole}
          />
        </Box>
        <MoreButton {...{ name, isOpen }} controls={moreId} onToggle={() => setIsOpened(!isOpened)} />
        <RemoveButton {...{ name, disabled, onRemove }} />
      </Flex>
      <div id={moreId} hidden={!isOpen}>
        {isOpen ? <CreditMore {...props} name={name} /> : null}
      </div>
    </Item>
  );
}

/** What tells a credit from others while the text is being edited. */
export function keyOf({ __temp_key__, id }: CreditValue): string {
  return __temp_key__ ?? String(id);
}

function placeOf({ transform, transition, isDragging }: ReturnType<typeof useSortable>) {
  const moved = transform ? `translateY(${transform.y}px)` : undefined;
  return { transform: moved, transition, zIndex: isDragging ? 1 : undefined };
}

const Item = styled(Box).attrs({ tag: 'li', background: 'neutral0', paddingTop: 2, paddingBottom: 2 })`
  position: relative;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
`;
