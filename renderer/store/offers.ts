/** Offers that are no order yet: kept in the register, followed until they are won or lost. */
import { localDate } from '#shared/kernel/time';
import { isExpired, type Offer, type OfferInput } from '#shared/register/offer';
import { type DeskDb, db as theDb } from './db';
import type { Who } from './desk';
import { recordsOf, saveRecords } from './registers';

/** Newest first. */
export async function offersOf(db: DeskDb = theDb): Promise<Offer[]> {
  return (await recordsOf('offer', db)).sort((a, b) =>
    a.madeOn === b.madeOn ? 0 : a.madeOn < b.madeOn ? 1 : -1,
  );
}

export const offerById = async (id: string, db: DeskDb = theDb): Promise<Offer | undefined> =>
  (await recordsOf('offer', db)).find((o) => o.id === id);

export async function saveOffer(
  offer: OfferInput & { id?: string },
  who: Who,
  db: DeskDb = theDb,
): Promise<string> {
  const [id] = await saveRecords('offer', [offer], who, db);
  return id!;
}

/** It became an order. */
export async function winOffer(
  id: string,
  order: { id: string; number: string; client: string },
  who: Who,
  db: DeskDb = theDb,
): Promise<void> {
  const offer = await offerById(id, db);
  if (!offer || offer.state === 'won') return;
  const { kind: _, reason: __, ...rest } = offer as Offer & { kind?: string };
  const { client, ...became } = order;
  // An offer made an order at once had no name yet.
  await saveOffer({ ...rest, client: rest.client || client, state: 'won', order: became }, who, db);
}

export const expiredToday = (offer: Offer): boolean => isExpired(offer, localDate(new Date().toISOString()));
