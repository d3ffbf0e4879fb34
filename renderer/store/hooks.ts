/** The store as React hooks. */
import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useMemo } from 'react';
import type { Person } from '#shared/party/party';
import type { Who } from './desk';
import { clientsOf, orderState, peopleOf, shopOf } from './queries';
import { useSession } from './session';

/** undefined while loading. */
export const usePeople = () => useLiveQuery(() => peopleOf());
export const useClients = () => useLiveQuery(() => clientsOf());
/** null when there is none yet, undefined while loading. */
export const useShop = () => useLiveQuery(async () => (await shopOf()) ?? null);
/** null when there is no such order, undefined while loading. */
export const useOrder = (id: string) => useLiveQuery(async () => (await orderState(id)) ?? null, [id]);

/** The person at the desk, or null when nobody sits there (or the person left the shop). */
export function useSeated(): Person | null | undefined {
  const id = useSession((s) => s.personId);
  const people = usePeople();
  return useMemo(
    () => (people === undefined ? undefined : (people.find((p) => p.id === id && p.active) ?? null)),
    [people, id],
  );
}

/**
 * Who sits, given to the pages by the frame: they know it in their first drawing, where drafts take their
 * beginnings from it.
 */
export const Seat = createContext<Person | null>(null);

/** Who acts, for commands. Desks are only shown when somebody sits. */
export function useWho(): Who {
  const given = useContext(Seat);
  const looked = useSeated();
  const person = given ?? looked;
  return useMemo(
    () =>
      person
        ? { person: { id: person.id, name: person.name }, posts: person.posts }
        : { person: { id: '', name: '' }, posts: [] },
    [person],
  );
}
