import type { Strings } from '../strings';
import type { settings as zh } from '../zh/settings';

export const settings: Strings<typeof zh> = {
  title: 'Settings',
};
