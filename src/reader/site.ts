/** What the site is called, and how its addresses are built: change it here and nowhere else. */
export const SITE = {
  name: 'The Demo Courier',
  publisher: 'The Demo Courier Society',
  logo: '/logo.png',
  motto: 'News of the strait and its harbours',
  /** Of addresses that name no language. */
  language: 'en',
  /** How the frame of the page itself is written, its dates included. */
  frame: 'en-GB',
  /** Of the newsroom: its dates are those of its own day, wherever the server stands. */
  timeZone: 'Europe/London',
} as const;
