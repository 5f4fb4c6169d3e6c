const EMAIL =
  /(?:mailto:)?(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;
const HANDLE = /(?<![\p{L}\p{N}.@/])@[\p{L}\p{N}_]{2,}(?:@[\p{L}\p{N}.-]+)?/gu;

export function emailsIn(text: string): string[] {
  if (!text.includes('@')) return [];
  return (text.match(EMAIL) ?? []).map((email) => email.replace(/^mailto:/i, ''));
}

export function handlesIn(text: string): string[] {
  return text.includes('@') ? (text.replace(EMAIL, ' ').match(HANDLE) ?? []) : [];
}

/** The text without e-mail addresses and handles, and without the brackets and bars that held them. */
export function withoutContacts(text: string): string {
  return text
    .replace(EMAIL, ' ')
    .replace(HANDLE, ' ')
    .replace(/[(<[]\s*[)>\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*[|•·,;/–—-])+\s*$/u, '')
    .replace(/(\s[|•·])(?:\s*[|•·])+/g, '$1')
    .replace(/\s*[|•·,]\s+(?=(?:and|und|et|y|e|en|&)\s)/gu, ' ')
    .trim();
}

/** Whether the line is nothing but addresses and handles. */
export function isContactLine(text: string): boolean {
  const hasContact = emailsIn(text).length > 0 || handlesIn(text).length > 0;
  return hasContact && !/\p{L}/u.test(withoutContacts(text));
}
