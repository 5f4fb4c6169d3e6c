import { decode, MOST_BYTES } from '../../../src/plugins/editorial/server/src/press-copy/decode';

const TEXT = 'Überfahrt um Mitternacht\r\n\r\nDie Fähre – „Seeadler“ – kostet 3 €.\r\n';

function utf16(text: string, order: 'le' | 'be', hasMark: boolean): Buffer {
  const bytes = Buffer.from(hasMark ? `\uFEFF${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** Windows-1252 of TEXT, written by hand. */
function windows1252(): Buffer {
  const special: Record<string, number> = { '–': 0x96, '„': 0x84, '“': 0x93, '€': 0x80 };
  return Buffer.from([...TEXT].map((character) => special[character] ?? character.charCodeAt(0)));
}

describe('text of a file in an encoding nobody told', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 little endian with a mark', utf16(TEXT, 'le', true)],
    ['UTF-16 big endian with a mark', utf16(TEXT, 'be', true)],
    ['UTF-16 little endian without a mark', utf16(TEXT, 'le', false)],
    ['UTF-16 big endian without a mark', utf16(TEXT, 'be', false)],
    ['Windows-1252', windows1252()],
  ])('reads %s and leaves the line ends alone', (_, bytes) => {
    expect(decode(bytes)).toEqual({ ok: true, text: TEXT });
  });

  test.each(['le', 'be'] as const)('reads Chinese and Russian in UTF-16 (%s) without a mark', (order) => {
    for (const text of ['上海港一日\n一个记者的一天。\n作者：王一\n', 'Паром ночью\n\nНовости порта.\n']) {
      expect(decode(utf16(text, order, false))).toEqual({ ok: true, text });
    }
  });

  test('reads every character of Windows-1252 that Latin-1 does not have', () => {
    const bytes = Buffer.from([0x80, 0x85, 0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x99, 0x9c, 0x9e, 0x9f, 0xe9]);
    expect(decode(bytes)).toEqual({ ok: true, text: '€…ŠŒŽ‘’™œžŸé' });
  });
});

describe('files that are no text', () => {
  const codeOf = (bytes: Uint8Array) => {
    const decoded = decode(bytes);
    return decoded.ok ? decoded.text : decoded.problem.code;
  };

  test('refuses an empty file', () => expect(codeOf(Buffer.alloc(0))).toBe('EMPTY'));

  test('refuses more than 2 MB, and takes 2 MB', () => {
    expect(codeOf(Buffer.alloc(MOST_BYTES + 1, 'a'))).toBe('TOO_LARGE');
    expect(codeOf(Buffer.alloc(MOST_BYTES, 'a'))).toHaveLength(MOST_BYTES);
  });

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['a PDF file', Buffer.from('%PDF-1.7\n1 0 obj\n')],
    ['a Word file', Buffer.from('PK\x03\x04\x14\x00')],
    ['rich text', Buffer.from('{\\rtf1\\ansi')],
    ['zeros', Buffer.alloc(4096)],
    ['text with a stray zero byte', Buffer.from('Headline\n\nText with a \0 in it, of even length.\n')],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x41])],
  ])('refuses %s', (_, bytes) => expect(codeOf(bytes)).toBe('BINARY'));

  test('refuses random bytes with zeros among them', () => {
    let seed = 7;
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) >> 16;
    const bytes = Buffer.from(Array.from({ length: 4096 }, () => next() & 0xff));
    expect(codeOf(bytes)).toBe('BINARY');
  });
});
