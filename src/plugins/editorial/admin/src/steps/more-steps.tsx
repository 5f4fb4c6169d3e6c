import { Button, Flex } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { useId, useState } from 'react';
import { useMessages } from '../messages';
import { ChoiceButton, type ChoiceButtonProps } from './choice-button';
import type { Choice } from './choices';

interface MoreStepsProps extends Pick<ChoiceButtonProps, 'isHeld' | 'isBusy' | 'onChoose'> {
  readonly choices: readonly Choice[];
}

/** Opens in place rather than over the page, so that what is refused can say why. */
export function MoreSteps({ choices, ...buttons }: MoreStepsProps) {
  const message = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  return (
    <>
      <Button
        fullWidth
        variant="ghost"
        endIcon={isOpen ? <CaretUp /> : <CaretDown />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {message('editorial.panel.more')}
      </Button>
      {isOpen ? (
        <Flex id={listId} direction="column" alignItems="stretch" gap={2}>
          {choices.map((choice) => (
            <ChoiceButton key={choice.name} choice={choice} rank="quiet" {...buttons} />
          ))}
        </Flex>
      ) : null}
    </>
  );
}
