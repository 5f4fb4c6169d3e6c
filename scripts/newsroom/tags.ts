import type { DemoTag } from './types';

export const tags: DemoTag[] = [
  { slug: 'halvern', name: 'Halvern', description: 'The harbour city and its eleven districts.' },
  { slug: 'sorrel-islands', name: 'Sorrel Islands', description: 'Great Sorrel, Little Sorrel and Sandrel.' },
  { slug: 'transport', name: 'Transport' },
  { slug: 'water', name: 'Water', description: 'Rivers, reservoirs, tides and those who share them.' },
  { slug: 'fisheries', name: 'Fisheries' },
  { slug: 'schools', name: 'Schools' },
  { slug: 'energy', name: 'Energy' },
  { slug: 'wildlife', name: 'Wildlife' },
  { slug: 'weather', name: 'Weather' },
  { slug: 'earth', name: 'Earth', description: 'Volcanoes, quakes and the rock underneath.' },
  { slug: 'culture', name: 'Culture' },
];
