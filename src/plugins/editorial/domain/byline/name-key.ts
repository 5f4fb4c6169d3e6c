/** The same for spellings of one name: letter case, spaces, compatibility forms, kinds of apostrophe and hyphen. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[‐‒–]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}
