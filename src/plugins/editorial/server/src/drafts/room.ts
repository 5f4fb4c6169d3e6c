import { isOwn } from '../content/is-own';
import type { Room } from '../room';
import { createDrafts } from './drafts';
import { mayReadState } from './may-read-state';

export const drafts: Room = {
  services: { drafts: createDrafts },
  policies: { 'is-own': isOwn, 'may-read-state': mayReadState },
};
