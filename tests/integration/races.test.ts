import { openNewsroom } from './support/newsroom';
import { racesOn } from './support/race-suite';

describe('many at once', () => racesOn(openNewsroom, { bootMs: 300_000 }));
