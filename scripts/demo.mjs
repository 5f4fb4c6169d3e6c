// @ts-check
import { command } from './setup/command.mjs';

command(() => import('./demo/main.mjs'));
