/** Without accents and capitals, so that "arriola" finds "Arriola" and "tomas" finds "Tomás". */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}
