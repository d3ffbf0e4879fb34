/** What printing costs in this shop: one record of the register, the trade's defaults until the shop writes its own. */
import { useMemo } from 'react';
import { defaultRates, type PrintRates } from '#shared/print/rates';
import { type DeskDb, db as theDb } from './db';
import type { Who } from './desk';
import { saveRecords, useRecords } from './registers';

/** One for the whole shop, on every machine: the last word wins. */
const ID = 'printRates';

export interface ShopRates {
  rates: PrintRates;
  /** False: the shop has not written its own yet. */
  own: boolean;
}

/** undefined while loading. */
export function usePrintRates(): ShopRates | undefined {
  const records = useRecords('printRates');
  return useMemo(() => {
    if (!records) return undefined;
    const found = records.find((r) => r.id === ID);
    if (!found) return { rates: defaultRates, own: false };
    const { id: _, kind: __, ...rates } = found;
    return { rates, own: true };
  }, [records]);
}

export async function savePrintRates(rates: PrintRates, who: Who, db: DeskDb = theDb): Promise<void> {
  await saveRecords('printRates', [{ ...rates, id: ID }], who, db);
}
