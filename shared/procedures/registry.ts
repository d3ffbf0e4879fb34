/** Every procedure there is, by trade. */
import type { Procedure } from '#shared/procedure/model';
import { print } from './print';
import { survey } from './survey';

export type Trade = 'survey' | 'print';
export const procedures: Record<Trade, Procedure> = { survey, print };
