import type { Room } from '../room';
import { createLog } from './log';

export const log: Room = { services: { log: createLog } };
