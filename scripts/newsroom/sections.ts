import type { DemoSection } from './types';

export const sections: DemoSection[] = [
  {
    slug: 'world',
    name: 'World',
    description: 'Halvern, the strait and the countries upriver: how people are governed, moved, housed and fed.',
  },
  {
    slug: 'science',
    name: 'Science',
    description: 'Sea, sky and soil, and the people who measure them.',
  },
];
