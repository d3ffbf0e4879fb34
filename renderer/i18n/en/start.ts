import type { Strings } from '../strings';
import type { start as zh } from '../zh/start';

export const start: Strings<typeof zh> = {
  title: 'Welcome to Duijie Desk',
  lead: 'All data stays on this computer; no network is needed. Choose how to begin.',
  ways: 'Ways to begin',
  setUp: 'Set up my shop',
  setUpHint: 'Shop name, people and their posts',
  sample: 'Load the sample shop',
  sampleHint: '8 orders at different steps, to look around',
  restore: 'Restore a backup',
  restoreHint: 'New computer, or data was lost',
  people: 'People and posts',
  peopleHint:
    'One person can hold several posts. Somebody must be office clerk; other posts can be filled later in Settings.',
  presets: 'Fill posts quickly',
  preset: { one: 'One person, all posts', three: 'Shop of three', each: 'One person per post' },
  open: 'Done, start working',
  opening: 'Setting up…',
  needed: '{{count}} more to fill in first:',
  fault: {
    nobody: 'Enter at least one person and choose posts.',
    noClerk: 'Nobody is office clerk yet: the clerk issues task sheets, so give somebody this post.',
    atPerson: 'Person {{row}}: {{message}}',
  },
  vacant: 'Nobody holds: {{posts}}. Orders will wait at that step; you can fill these later.',
  sampleTitle: 'Load the sample shop',
  sampleWhat:
    'The sample shop has 7 people and 8 orders with dates close to today, so every post has something in its inbox.',
  sampleMark: 'The shop name carries “（示例）”, on paper too, so that nothing is taken for a real order.',
  sampleAfter: 'When you have seen enough: Settings → Backup and restore → “Clear the sample and begin”.',
  sampleGo: 'Load the sample shop',
  sampleRunning: 'Loading…',
  failed: 'Not written: {{why}}. What you typed is still here; try again.',
  already: 'There is a shop on this computer already.',
  home: 'Go to the inbox',
};
