import { nameKey } from '../byline/name-key';

/** The words of a name or of any text, without accents, letter case and punctuation. */
export function nameWords(text: string): string[] {
  const plain = nameKey(text).normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
