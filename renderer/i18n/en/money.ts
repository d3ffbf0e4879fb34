import type { Strings } from '../strings';
import type { money as zh } from '../zh/money';

export const money: Strings<typeof zh> = {
  title: 'Settlements',
};
