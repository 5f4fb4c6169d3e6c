import { isRefused, isUnchanged } from '../../../src/plugins/editorial/server/src/delivery/http/conditions';

const CHANGED = 'Sun, 06 Nov 1994 08:49:37 GMT';
const validators = { ETag: '"now"', 'Last-Modified': CHANGED };

// Source of all of these: RFC 9110, sections 13.1 and 13.2.2.
test.each([
  ['the same tag', { 'if-none-match': '"now"' }, true],
  ['one of several', { 'if-none-match': '"then", W/"now" , "other"' }, true],
  ['any at all', { 'if-none-match': '*' }, true],
  ['another tag', { 'if-none-match': '"then"' }, false],
  ['the tag without its quotes', { 'if-none-match': 'now' }, false],
  ['a tag comes before a date', { 'if-none-match': '"then"', 'if-modified-since': CHANGED }, false],
  ['the date of the change', { 'if-modified-since': CHANGED }, true],
  ['a date in the future', { 'if-modified-since': 'Fri, 06 Nov 2093 08:49:37 GMT' }, true],
  ['a second before', { 'if-modified-since': 'Sun, 06 Nov 1994 08:49:36 GMT' }, false],
  ['the date as RFC 850 writes it', { 'if-modified-since': 'Sunday, 06-Nov-94 08:49:37 GMT' }, true],
  ['the date as asctime writes it', { 'if-modified-since': 'Sun Nov  6 08:49:37 1994' }, true],
  ['a date that is none of HTTP', { 'if-modified-since': '2093-11-06T08:49:37Z' }, false],
  ['a year alone', { 'if-modified-since': '2093' }, false],
  ['two dates', { 'if-modified-since': `${CHANGED}, ${CHANGED}` }, false],
  ['nothing', {}, false],
])('%s: whether the client has this already', (_what, headers, isSame) => {
  expect(isUnchanged(headers, validators)).toBe(isSame);
});

test.each([
  ['the same tag', { 'if-match': '"now"' }, false],
  ['one of several', { 'if-match': '"then", "now"' }, false],
  ['any at all', { 'if-match': '*' }, false],
  ['another tag', { 'if-match': '"then"' }, true],
  ['the same tag, weak', { 'if-match': 'W/"now"' }, true],
  ['a tag comes before a date', { 'if-match': '"now"', 'if-unmodified-since': 'Sun, 06 Nov 1994 08:49:36 GMT' }, false],
  ['the date of the change', { 'if-unmodified-since': CHANGED }, false],
  ['a second before', { 'if-unmodified-since': 'Sun, 06 Nov 1994 08:49:36 GMT' }, true],
  ['a date that is none of HTTP', { 'if-unmodified-since': '1990' }, false],
  ['nothing', {}, false],
])('%s: whether the client wants it only as it was', (_what, headers, isNot) => {
  expect(isRefused(headers, validators)).toBe(isNot);
});

test('what has no validators meets every condition', () => {
  expect(isUnchanged({ 'if-none-match': '*' }, {})).toBe(false);
  expect(isRefused({ 'if-match': '"then"' }, {})).toBe(false);
  expect(isUnchanged({ 'if-modified-since': CHANGED }, { ETag: '"now"' })).toBe(false);
  expect(isRefused({ 'if-unmodified-since': CHANGED }, { ETag: '"now"' })).toBe(false);
});
