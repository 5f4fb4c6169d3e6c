// @ts-check
import { command } from './setup/command.mjs';

command(() => import('./setup/build-all.mjs'));
