import { keyText, type Key } from '../key';
import type { Text } from './texts';

/** As many characters of canonical text as are kept in all; a longer text is read again. */
const ROOM = 4_000_000;

/**
 * Working texts as the last steps of this process read them, by the version of the text. Only a publication is decided
 * on one of these: it compares what went out with it, and is undone where that is another.
 */
export interface KnownTexts {
  readonly of: (key: Key, textVersion: number) => Text | null;
  readonly keep: (key: Key, textVersion: number, text: Text) => void;
  readonly forget: (key: Key) => void;
}

export function createKnownTexts(room = ROOM): KnownTexts {
  const kept = new Map<string, { readonly textVersion: number; readonly text: Text }>();
  let used = 0;
  const forget = (name: string) => {
    used -= kept.get(name)?.text.length ?? 0;
    kept.delete(name);
  };
  return {
    of: (key, textVersion) => {
      const one = kept.get(keyText(key));
      return one?.textVersion === textVersion ? one.text : null;
    },
    keep: (key, textVersion, text) => {
      const name = keyText(key);
      forget(name);
      if (text.length > room) return;
      kept.set(name, { textVersion, text });
      used += text.length;
      for (const [oldest] of kept) {
        if (used <= room) break;
        forget(oldest);
      }
    },
    forget: (key) => forget(keyText(key)),
  };
}
