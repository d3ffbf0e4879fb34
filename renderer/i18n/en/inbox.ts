import type { Strings } from '../strings';
import type { inbox as zh } from '../zh/inbox';

export const inbox: Strings<typeof zh> = {
  title: 'Inbox',
};
