import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { mistakesIn } from './compile';
import { ASTRO, NEXT } from './frameworks';

/** The compiler reads the libraries of Node and the browser anew in each test. */
jest.setTimeout(60_000);

const GUIDE = readFileSync(path.resolve(__dirname, '../../../docs/guides/front-ends.md'), 'utf8');

const blocks = (language: string): readonly string[] =>
  [...GUIDE.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text);

const typed = [...blocks('ts'), ...blocks('tsx')];

/** By the name that the first line of a snippet gives it. */
function snippet(name: string): string {
  const found = typed.find((text) => text.startsWith(`// ${name}`));
  if (found === undefined) throw new Error(`The guide has no snippet that begins with // ${name}.`);
  return found;
}

function forNext(): Record<string, string> {
  const rewrites = typed.find((text) => text.startsWith('rewrites:')) ?? '';
  return {
    'next.d.ts': NEXT,
    'types.ts': typed.find((text) => text.startsWith('import type {')) ?? '',
    'lib/courier.ts': snippet('lib/courier.ts'),
    'lib/story.tsx': snippet('lib/story.tsx'),
    'app/articles/[slug]/page.tsx': snippet('app/articles/[slug]/page.tsx'),
    'app/preview/[token]/page.tsx': snippet('app/preview/[token]/page.tsx'),
    'app/api/editorial/route.ts': snippet('app/api/editorial/route.ts'),
    'next.config.ts': `import type { NextConfig } from 'next';\nexport const config: NextConfig = {\n${rewrites}};\n`,
  };
}

/** Astro runs the part between the lines as the body of a function, and shows what the part below gives. */
function forAstro(): Record<string, string> {
  const [page = ''] = blocks('astro');
  const [, script = '', template = ''] = page.split(/^---$/m);
  const isImport = (line: string) => /^(?:import|export) /.test(line);
  const lines = script.split('\n');
  const head = lines.filter(isImport).join('\n');
  const body = lines.filter((line) => !isImport(line)).join('\n');
  return {
    'astro.d.ts': ASTRO,
    'page.tsx': `${head}\nexport async function page(Astro: AstroGlobal) {\n${body}\nreturn (${template.trim()});\n}\n`,
  };
}

const REACT = { jsx: ts.JsxEmit.ReactJSX };
const OWN_ELEMENTS = { jsx: ts.JsxEmit.Preserve };

test('the snippets for Next.js, and the types that are named, compile against the types that front ends are given', () => {
  expect(mistakesIn(forNext(), REACT)).toEqual([]);
});

test('no snippet that names its file is left out of them', () => {
  const named = typed.map((text) => /^\/\/ ([^\s:]+\.tsx?)/.exec(text)?.[1]).filter((name) => name !== undefined);
  expect(Object.keys(forNext())).toEqual(expect.arrayContaining(named));
  expect(named).not.toEqual([]);
});

test('the page for Astro does too, template included', () => {
  expect(mistakesIn(forAstro(), OWN_ELEMENTS)).toEqual([]);
});

test('what is no field of an article is found in a page', () => {
  const files = Object.entries(forAstro()).map(([name, text]) => [name, text.replaceAll('headline', 'headlin')]);
  const found = mistakesIn(Object.fromEntries(files), OWN_ELEMENTS).join();
  expect(found).toContain("Property 'headlin' does not exist");
});
