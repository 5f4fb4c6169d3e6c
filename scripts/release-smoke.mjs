// @ts-check
import { command } from './setup/command.mjs';

command(() => import('./smoke/main.mjs'));
