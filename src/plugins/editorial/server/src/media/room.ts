import type { Room } from '../room';
import { createMedia } from './media';
import { fileContentModel } from './model';

export const media: Room = { models: [fileContentModel], services: { media: createMedia } };
