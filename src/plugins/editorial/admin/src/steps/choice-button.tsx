import { Button, type ButtonProps, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { Refusal } from '../../../domain/workflow/refusals';
import { useMessages } from '../messages';
import type { Choice } from './choices';
import { takesAway } from './places';

type Rank = 'main' | 'other' | 'quiet';

const VARIANTS = {
  main: 'default',
  other: 'secondary',
  quiet: 'tertiary',
} as const satisfies Record<Rank, ButtonProps['variant']>;

export interface ChoiceButtonProps {
  readonly choice: Choice;
  readonly rank: Rank;
  /** Every step waits for the person: the hint above the buttons says for what. */
  readonly isHeld: boolean;
  readonly isBusy: boolean;
  readonly onChoose: (choice: Choice) => Promise<void>;
}

export function ChoiceButton({ choice, rank, isHeld, isBusy, onChoose }: ChoiceButtonProps) {
  const message = useMessages();
  const hintId = useId();
  const { name, offer } = choice;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Button
        fullWidth
        variant={takesAway(name) ? 'danger-light' : VARIANTS[rank]}
        disabled={isHeld || isBusy || !offer.allowed}
        aria-describedby={offer.refusal ? hintId : undefined}
        onClick={() => void onChoose(choice)}
      >
        {message(`editorial.step.${name}`)}
      </Button>
      {offer.refusal ? <Hint id={hintId} refusal={offer.refusal} /> : null}
    </Flex>
  );
}

/** The open items where there are any: the message is the same in one line. */
function Hint({ id, refusal }: { readonly id: string; readonly refusal: Refusal }) {
  const lines = refusal.items?.map((item) => item.message) ?? [refusal.message];
  return (
    <Flex id={id} direction="column" alignItems="stretch" gap={1}>
      {lines.map((line) => (
        <Typography key={line} variant="pi" textColor={refusal.items ? 'danger600' : 'neutral600'}>
          {line}
        </Typography>
      ))}
    </Flex>
  );
}
