import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram } from './program';

const USAGE = `Usage: npm run -s editorial:person -- --author ID [--out FILE]

Writes everything that is held about the person behind a profile, private fields included, as JSON: for somebody who
asks what that is. ID is the documentId of the profile; it stands in the address of its edit view.

  --author   documentId of the profile
  --out      file to write; without it the terminal
`;

interface Wanted {
  readonly author: string;
  readonly file: string | null;
}

interface Services {
  readonly actors: { asSystem<T>(name: string, work: () => Promise<T>): Promise<T> };
  readonly authorLife: { export(documentId: string): Promise<object> };
}

/** @throws Error that says what is wrong. */
function readArguments(args: string[]): Wanted {
  const { values } = parseArgs({ args, options: { author: { type: 'string' }, out: { type: 'string' } } });
  if (!values.author) throw new Error('Name the profile: --author ID.');
  return { author: values.author, file: values.out ? path.resolve(process.env.INIT_CWD ?? '', values.out) : null };
}

runProgram<Wanted>({
  usage: USAGE,
  logLevel: 'error',
  read: readArguments,
  run: async (strapi, { author, file }) => {
    const service = <Name extends keyof Services>(name: Name): Services[Name] =>
      strapi.plugin('editorial').service(name);
    const held = await service('actors').asSystem('export', () => service('authorLife').export(author));
    const text = `${JSON.stringify(held, null, 2)}\n`;
    if (file === null) process.stdout.write(text);
    else writeFileSync(file, text);
    return 0;
  },
});
