import { type GetDocument, type Reading } from './content-manager';
import { isOfPublishedTab } from './status-of';

/**
 * The status is read before the text it speaks for: it may be older than what the form shows, and then a step is
 * refused, but it never vouches for text nobody has seen.
 */
export function readStatusFirst(definition: GetDocument, readStatus: (reading: Reading) => Promise<void>): void {
  const { queryFn } = definition;
  definition.queryFn = async (reading, ...rest) => {
    if (!isOfPublishedTab(reading)) await readStatus(reading);
    return queryFn(reading, ...rest);
  };
}
