import type { Strings } from '../strings';
import type { field as zh } from '../zh/field';

export const field: Strings<typeof zh> = {
  title: 'Field work',
};
