import type { Strings } from '../strings';
import type { paper as zh } from '../zh/paper';

export const paper: Strings<typeof zh> = {
  titleSeveral: '{{number}} papers',
  list: 'Chosen papers',
  making: 'Making the paper…',
  failed: 'This paper could not be made.',
  failedNow: 'Nothing of the order is lost. Close and try again; if it stays, pass this on:',
  missing: '{{count}} characters are not in the font and print as boxes: {{list}}',
  refused: 'This paper can’t be made yet:',
  saveAll: 'Save {{count}} together…',
  printAll: 'Print {{count}} together',
  saveThis: 'Save this one',
  printThis: 'Print this one',
  saving: 'Saving',
  printing: 'Printing',
  saved: 'Saved {{form}}',
  printed: 'Sent to the printer: {{form}}',
  notDone: 'Not done: {{form}}',
  reveal: 'Show in folder',
  preview: {
    label: 'Preview',
    page: 'Page',
    width: 'Width',
    large: 'Large',
    pages: '{{count}} pages',
    failed: 'The preview did not open: {{why}}. Saving and printing still work.',
  },
};
