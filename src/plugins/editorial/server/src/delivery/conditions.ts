import type { Answer, DeliveryRequest } from './answer';

/** Whether the client has this already. Source: RFC 9110, section 13.2.2: If-None-Match comes before If-Modified-Since. */
export function isUnchanged(headers: DeliveryRequest['headers'], validators: Answer['headers']): boolean {
  if (validators.ETag === undefined) return false;
  const tags = headers['if-none-match'];
  if (tags === validators.ETag) return true;
  if (tags !== undefined) return hasTag(String(tags), validators.ETag);
  if (headers['if-modified-since'] === undefined) return false;
  const [since, changed] = [Date.parse(String(headers['if-modified-since'])), validators['Last-Modified']];
  return changed !== undefined && Date.parse(changed) <= since;
}

/** Weak comparison, as section 8.8.3.2 asks for here. */
function hasTag(list: string, etag: string): boolean {
  if (list.trim() === '*') return true;
  return list.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
