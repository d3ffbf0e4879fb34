/** Contracts and prices, as orders use them: read only for posts that see money (PM). */
import { useLiveQuery } from 'dexie-react-hooks';
import { type Post, seesMoney } from '#shared/kernel/posts';
import { type ContractStand, type Quantities, settledQuantities } from '#shared/order/contractScope';
import type { OrderState } from '#shared/order/state';
import { contractNumbered } from '#shared/register/contract';
import { nameKey } from '#shared/register/named';
import type { RegisterKind, RegisterRecord } from '#shared/register/registers';
import { type DeskDb, db as theDb } from './db';
import { useWho } from './hooks';
import { recordsOf } from './recordsOf';

/** The contract an order's sheet names and what its other orders settled; undefined where none is registered. */
export async function contractStandOf(
  order: Pick<OrderState, 'id' | 'sheet'>,
  posts: readonly Post[],
  db: DeskDb = theDb,
): Promise<ContractStand | undefined> {
  const number = order.sheet.contractNo;
  if (!number?.trim() || !seesMoney(posts)) return undefined;
  const contract = contractNumbered(await recordsOf('contract', db), number);
  if (!contract) return undefined;
  const others = (await settledUnder(number, db)).filter((s) => s.id !== order.id);
  return { contract, elsewhere: settledQuantities(others) };
}

/** Settled orders of one contract. */
async function settledUnder(number: string, db: DeskDb): Promise<OrderState[]> {
  const wanted = nameKey(number);
  const settled = await db.orders.where('settledOn').above('').toArray();
  const ids = settled.filter((r) => nameKey(r.contractNo ?? '') === wanted).map((r) => r.id);
  return (await db.states.bulkGet(ids)).filter((s) => s !== undefined);
}

/** What orders have taken of a contract so far, by item and unit. undefined while loading. */
export function useContractUse(number: string): { orders: number; settled: Quantities } | undefined {
  return useLiveQuery(async () => {
    const orders = number.trim() ? await settledUnder(number, theDb) : [];
    return { orders: orders.length, settled: settledQuantities(orders) };
  }, [number]);
}

/** null where no contract is named, or none of that number is registered; undefined while loading. */
export function useContractStand(order: OrderState): ContractStand | null | undefined {
  const { posts } = useWho();
  return useLiveQuery(
    async () => (await contractStandOf(order, posts)) ?? null,
    [order.id, order.sheet.contractNo, posts],
  );
}

/** A money register; empty for who does not see money (PM). undefined while loading. */
export function useMoneyRecords<K extends Exclude<RegisterKind, 'instrument'>>(
  kind: K,
): RegisterRecord<K>[] | undefined {
  const { posts } = useWho();
  const may = seesMoney(posts);
  return useLiveQuery(async () => (may ? await recordsOf(kind) : []), [kind, may]);
}
