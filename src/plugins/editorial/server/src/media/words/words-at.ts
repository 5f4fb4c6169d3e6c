/** Words that travel inside a picture, and where in it they stand. */
export interface WordsAt {
  readonly place: string;
  readonly text: string;
}

const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;

/** In every encoding that cameras and photo software write; what is none of them makes no words. */
export function wordsAt(place: string, bytes: Uint8Array): readonly WordsAt[] {
  return ENCODINGS.map((encoding) => ({ place, text: new TextDecoder(encoding).decode(bytes) }));
}
