import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(__dirname, '../../..');
/** Where the snippets lie as far as the compiler can tell: nothing is written. */
const FOLDER = path.join(ROOT, 'snippets');

const OPTIONS: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  typeRoots: [path.join(ROOT, 'node_modules/@types')],
  paths: {
    'strapi-plugin-editorial/contracts': [path.join(ROOT, 'src/plugins/editorial/contracts/front-ends.ts')],
    '@/*': [path.join(FOLDER, '*')],
  },
};

/** What the compiler says against these files, each as `name: message`. */
export function mistakesIn(files: Readonly<Record<string, string>>, more: ts.CompilerOptions = {}): readonly string[] {
  const texts = new Map(Object.entries(files).map(([name, text]) => [path.join(FOLDER, name), text]));
  const options = { ...OPTIONS, ...more };
  const program = ts.createProgram([...texts.keys()], options, hostOf(options, texts));
  return [...texts.keys()].flatMap((name) => {
    const file = program.getSourceFile(name);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(
      ({ messageText }) => `${path.relative(FOLDER, name)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

function hostOf(options: ts.CompilerOptions, texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file);
    return text === undefined ? getSourceFile(file, version, ...rest) : ts.createSourceFile(file, text, version);
  };
  // Folders that are not there are not looked into.
  host.directoryExists = (folder) => folder.startsWith(FOLDER) || ts.sys.directoryExists(folder);
  return host;
}
