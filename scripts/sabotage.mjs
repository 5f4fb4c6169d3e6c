// @ts-check
import { command } from './setup/command.mjs';

command(() => import('./checks/sabotage.mjs'));
