import { openNewsroom } from './support/newsroom';
import { racesOn } from './support/race-suite';

describe('many at once, on SQLite', () => racesOn(openNewsroom, { bootMs: 60_000 }));
