import type { Strings } from '../strings';
import type { clients as zh } from '../zh/clients';

export const clients: Strings<typeof zh> = {
  title: 'Clients',
};
