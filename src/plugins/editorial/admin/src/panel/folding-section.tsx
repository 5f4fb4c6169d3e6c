import { Box, Flex, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import { type ReactNode, useId } from 'react';
import { styled } from 'styled-components';
import { useRememberedFold } from './use-remembered-fold';

interface FoldingSectionProps {
  /** What the browser remembers it by. */
  readonly name: string;
  /** Tells what is inside as well, as a count: it is all that shows of a closed one. */
  readonly title: string;
  readonly aside?: ReactNode;
  readonly isClosedAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A section that folds up below its heading; what was being written in it is still there when it is opened again. */
export function FoldingSection({ name, title, aside, isClosedAtFirst = false, children }: FoldingSectionProps) {
  const { isOpen, toggle } = useRememberedFold(name, !isClosedAtFirst);
  const [titleId, bodyId] = [useId(), useId()];
  const Arrow = isOpen ? ChevronUp : ChevronDown;
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2} aria-labelledby={titleId}>
      <Flex justifyContent="space-between" alignItems="baseline" gap={2}>
        <h3>
          <Fold type="button" aria-expanded={isOpen} aria-controls={bodyId} onClick={toggle}>
            <Typography id={titleId} tag="span" variant="pi" fontWeight="bold" textColor="neutral800">
              {title}
            </Typography>
            <Arrow width="1.2rem" height="1.2rem" fill="neutral600" aria-hidden />
          </Fold>
        </h3>
        {aside}
      </Flex>
      <Box id={bodyId} hidden={!isOpen}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          {children}
        </Flex>
      </Box>
    </Flex>
  );
}

const Fold = styled.button`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  padding: 0;
  border: 0;
  background: none;
  cursor: pointer;
  text-align: start;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
