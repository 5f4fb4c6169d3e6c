import type { Room } from '../room';
import { createSearch } from './search';

export const search: Room = { services: { search: createSearch } };
