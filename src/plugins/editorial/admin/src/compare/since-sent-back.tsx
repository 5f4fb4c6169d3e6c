import { TextButton } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { Compared } from './use-compared';
import { useKeptTexts } from './use-kept-texts';

/** Whoever asked for changes knows the text, and wants to see what became of it. */
export function SinceSentBack({ compared: { document, sides, ask } }: { readonly compared: Compared }) {
  const message = useMessages();
  const { lines } = useKeptTexts(document);
  const sentBack = lines.find(({ marks }) => marks.some(({ step }) => step === 'request_changes'));
  if (!sentBack || sentBack.isWorking || sides.from === String(sentBack.id)) return null;
  return (
    <TextButton onClick={() => ask({ from: String(sentBack.id), to: 'working' })}>
      {message('editorial.compare.since-sent-back')}
    </TextButton>
  );
}
