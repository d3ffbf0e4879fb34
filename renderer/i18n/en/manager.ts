import type { Strings } from '../strings';
import type { manager as zh } from '../zh/manager';

export const manager: Strings<typeof zh> = {
  title: 'Reports',
};
