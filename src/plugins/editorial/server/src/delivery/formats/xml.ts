import { withoutUnprintables } from '../../../../domain/markup';

/**
 * XML as its readers want it: without the control characters that XML forbids, and without the white space that the
 * writer of feeds sets around CDATA, which readers would take for part of the title or address.
 */
export function tidyXml(xml: string): string {
  return withoutUnprintables(xml)
    .replace(/>\s+<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\s+<\//g, ']]></');
}
