import type { Strings } from '../strings';
import type { start as zh } from '../zh/start';

export const start: Strings<typeof zh> = {
  title: 'Getting started',
};
