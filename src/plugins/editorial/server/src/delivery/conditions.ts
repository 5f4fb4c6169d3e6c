import type { DeliveryRequest } from './answer';

interface Validators {
  readonly ETag: string;
  readonly 'Last-Modified'?: string;
}

/** Whether the client has this already. Source: RFC 9110, section 13.2.2: If-None-Match comes before If-Modified-Since. */
export function isUnchanged(headers: DeliveryRequest['headers'], validators: Validators): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return hasTag(String(tags), validators.ETag);
  const [since, changed] = [Date.parse(String(headers['if-modified-since'])), validators['Last-Modified']];
  return changed !== undefined && Date.parse(changed) <= since;
}

/** Weak comparison, as section 8.8.3.2 asks for here. */
function hasTag(list: string, etag: string): boolean {
  if (list.trim() === '*') return true;
  return list.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
