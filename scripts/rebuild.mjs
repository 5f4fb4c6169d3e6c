// @ts-check
import { command } from './setup/command.mjs';

command(async () => {
  const { runBuiltScript } = await import('./setup/built-script.mjs');
  return { main: (args) => runBuiltScript('rebuild', args) };
});
