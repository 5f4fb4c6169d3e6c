// @ts-check
import { command } from './setup/command.mjs';

command(() => import('./checks/e2e.mjs'));
