// @ts-check
import { command } from './setup/command.mjs';

command(async () => {
  const { runBuilt } = await import('./setup/built-script.mjs');
  return { main: (args) => runBuilt('bench/workflow/main.js', args) };
});
