import { p } from './blocks';
import type { DemoPage } from './types';

export const pages: DemoPage[] = [
  {
    key: 'about',
    title: 'About the Demo Courier',
    intro: 'A paper for Halvern and the Sorrel Islands, made by its readers’ neighbours.',
    contact: { label: 'Readers’ desk', email: 'desk@courier.example' },
    parts: [
      {
        __component: 'page.text',
        heading: 'Who we are',
        body: [p('Eight people write and edit this paper. None of them is real, and neither is Halvern.')],
      },
      { __component: 'page.pull-quote', words: 'Somebody else reads it before you do.', speaker: 'House rule' },
    ],
    stage: 'published',
  },
  {
    key: 'corrections',
    title: 'How we correct ourselves',
    intro: 'What was wrong stands under the text, with the day it was put right.',
    parts: [
      {
        __component: 'page.text',
        body: [p('Write to the readers’ desk. A second person checks every correction before it is published.')],
      },
    ],
    parent: 'about',
    stage: 'published',
  },
  {
    key: 'contact',
    title: 'How to reach us',
    intro: 'By letter, by mail, or at the counter on Ferry Street.',
    contact: { label: 'Newsroom', email: 'newsroom@courier.example' },
    parts: [{ __component: 'page.text', body: [p('The counter is open on weekdays from nine to four.')] }],
    parent: 'about',
    seeAlso: ['corrections'],
    stage: 'in_review',
  },
];
