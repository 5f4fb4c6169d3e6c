import type { Answer, DeliveryRequest } from './answer';
import { httpDate } from './http-date';

type Headers = DeliveryRequest['headers'];

type Validators = Answer['headers'];

/** Whether the client has this already. Source: RFC 9110, section 13.2.2: If-None-Match comes before If-Modified-Since. */
export function isUnchanged(headers: Headers, validators: Validators): boolean {
  if (validators.ETag === undefined) return false;
  const tags = headers['if-none-match'];
  if (tags === validators.ETag) return true;
  // Weak comparison, as section 13.1.2 asks for here.
  if (tags !== undefined) return hasTag(String(tags).replaceAll('W/"', '"'), validators.ETag);
  const since = headers['if-modified-since'];
  return since !== undefined && changeOf(validators) <= httpDate(String(since));
}

/** Whether the client wants this only as it was, and it is not; before all other conditions. Source: section 13.2.2. */
export function isRefused(headers: Headers, validators: Validators): boolean {
  if (validators.ETag === undefined) return false;
  const tags = headers['if-match'];
  if (tags !== undefined) return !hasTag(String(tags), validators.ETag);
  const since = headers['if-unmodified-since'];
  return since !== undefined && changeOf(validators) > httpDate(String(since));
}

/** NaN, which no comparison holds for, where it is not known. */
function changeOf(validators: Validators): number {
  return Date.parse(validators['Last-Modified'] ?? '');
}

function hasTag(list: string, etag: string): boolean {
  return list.trim() === '*' || list.split(',').some((tag) => tag.trim() === etag);
}
