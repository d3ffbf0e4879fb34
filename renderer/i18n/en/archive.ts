import type { Strings } from '../strings';
import type { archive as zh } from '../zh/archive';

export const archive: Strings<typeof zh> = {
  title: 'Archive',
};
