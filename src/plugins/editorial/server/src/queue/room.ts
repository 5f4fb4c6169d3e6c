import type { Room } from '../room';
import { queueActions } from './controller';
import { createQueue } from './queue';

/** Its routes stand among those of the workflow. */
export const queue: Room = {
  services: { queue: createQueue },
  controllers: { workflow: queueActions },
};
