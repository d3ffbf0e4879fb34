import type { Strings } from '../strings';
import type { importing as zh } from '../zh/importing';

export const importing: Strings<typeof zh> = {
  title: 'Import a job file',
};
