import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import { sharedFile } from '../../shared-folder';

/** Schemas of public standards stand beside the project where there are any; a test without its schema is skipped. */
const SCHEMAS = sharedFile('schemas');

export const hasSchemas = existsSync(SCHEMAS);

/** Says what is wrong with a ninjs item; nothing where it is valid. Source: IPTC ninjs 3.1. */
export function ninjsProblems(item: unknown): unknown {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
  return problemsOf(ajv.compile(schema('ninjs-schema_3.1.json')), item);
}

/** Source: JSON Feed 1.1 as SchemaStore has it, in draft 4 of JSON Schema, of which it uses nothing that changed since. */
export function jsonFeedProblems(feed: unknown): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(modern('jsonfeed/feed-1.json', 'https://json.schemastore.org/feed-1'));
  return problemsOf(ajv.compile(modern('jsonfeed/feed.json', 'https://json.schemastore.org/feed')), feed);
}

/** Source: sitemaps.org 0.9. */
export async function sitemapProblems(xml: string): Promise<unknown> {
  const { valid, errors } = await validateXML({
    xml: { fileName: 'sitemap.xml', contents: xml },
    schema: { fileName: 'sitemap.xsd', contents: readFileSync(path.join(SCHEMAS, 'sitemap.xsd'), 'utf8') },
  });
  return valid ? null : errors;
}

/** Whether a text is XML at all. */
export async function isWellFormed(xml: string): Promise<boolean> {
  const { valid } = await validateXML({ xml: { fileName: 'feed.xml', contents: xml }, normalization: 'format' });
  return valid;
}

function problemsOf(validate: ValidateFunction, value: unknown): unknown {
  return validate(value) ? null : validate.errors;
}

function modern(name: string, id: string): object {
  const { $schema: _draft, id: _id, ...rest } = schema(name);
  return { ...rest, $id: id };
}

function schema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(SCHEMAS, name), 'utf8'));
}
