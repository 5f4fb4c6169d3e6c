import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Change } from '../../../domain/compare/words';
import { useMessages } from '../messages';

/** Which of the two texts is shown: both in one, or one of them. */
export type Shown = 'both' | 'from' | 'to';

const LEFT_OUT: Readonly<Record<Shown, Change['kind'] | null>> = { both: null, from: 'added', to: 'removed' };

interface WordsProps {
  readonly words: readonly Change[];
  readonly shown: Shown;
}

/** A paragraph with what came and what went: by colour, by line, and by words for those who hear it. */
export function Words({ words, shown }: WordsProps) {
  return (
    <>
      {words
        .filter(({ kind }) => kind !== LEFT_OUT[shown])
        .map((change, n) => (
          <Word key={`${n} ${change.kind}`} {...change} />
        ))}
    </>
  );
}

function Word({ kind, text }: Change) {
  const message = useMessages();
  if (kind === 'same') return <span>{text}</span>;
  const Mark = kind === 'added' ? Added : Removed;
  return (
    <Mark>
      <VisuallyHidden>{message(`editorial.compare.word.${kind}`)} </VisuallyHidden>
      {text}
      <VisuallyHidden> {message('editorial.compare.word.end')} </VisuallyHidden>
    </Mark>
  );
}

export const Added = styled.ins`
  color: ${({ theme }) => theme.colors.success700};
  background: ${({ theme }) => theme.colors.success100};
  text-decoration: underline;
  text-decoration-thickness: 2px;
  text-underline-offset: 3px;
`;

export const Removed = styled.del`
  color: ${({ theme }) => theme.colors.danger700};
  background: ${({ theme }) => theme.colors.danger100};
  text-decoration: line-through;
`;
