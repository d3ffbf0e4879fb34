/** The people, the client and the shop a job file names, matched by name with those the app knows already. */
import type { PersonRef, Post } from '#shared/kernel/posts';
import type { Draft } from '#shared/order/command';
import type { Client, Person, Shop } from '#shared/party/party';
import { type PartyEventType, partyScope } from '#shared/party/partyEvents';
import type { Job } from './shape';

export interface Existing {
  shop?: Shop | undefined;
  people?: readonly Person[] | undefined;
  clients?: readonly Client[] | undefined;
}

export type NewId = (kind: 'order' | 'person' | 'client') => string;

export interface CastPerson {
  person: Person;
  isNew: boolean;
  /** Posts the file gives that the app didn't know of this person. */
  added: Post[];
}

/** Keys of `order.people`, by the post each stands for. */
export const peoplePosts = {
  clerk: 'clerk',
  fieldSupervisor: 'fieldSupervisor',
  fieldLead: 'fieldLead',
  officeSupervisor: 'officeSupervisor',
  propertyManager: 'propertyManager',
  leader: 'leader',
  salesperson: 'sales',
  merchandiser: 'merchandiser',
  press: 'press',
  inspector: 'inspector',
} as const satisfies Record<keyof Job['order']['people'], Post>;

export interface Cast {
  shop: Shop;
  /** The app had no shop yet: the file's becomes it. */
  shopIsNew: boolean;
  people: CastPerson[];
  client: Client;
  clientIsNew: boolean;
  /** Post → person, as the sheet keeps it. */
  holders: Partial<Record<Post, PersonRef>>;
  /** Anybody by name; somebody the file gives no post stays a name. */
  ref(name: string): PersonRef;
  drafts: Draft[];
}

export function castOf(job: Job, existing: Existing, newId: NewId): Cast {
  const named = new Map<string, CastPerson>();
  const holders: Cast['holders'] = {};
  for (const [key, post] of Object.entries(peoplePosts)) {
    const name = job.order.people[key as keyof typeof peoplePosts]?.trim();
    if (!name) continue;
    const before = existing.people?.find((p) => p.name === name && p.active);
    const cast = named.get(name) ?? {
      person: before ?? { id: newId('person'), name, posts: [], active: true },
      isNew: !before,
      added: [],
    };
    if (!cast.person.posts.includes(post)) {
      cast.person = { ...cast.person, posts: [...cast.person.posts, post] };
      cast.added.push(post);
    }
    named.set(name, cast);
    holders[post] = { id: cast.person.id, name };
  }
  const people = [...named.values()];

  const { name, contact, phone, address } = job.order.client;
  const knownClient = existing.clients?.find((c) => c.name === name.trim());
  const client: Client = knownClient ?? {
    id: newId('client'),
    name: name.trim(),
    ...said({ contact, phone, address }),
    active: true,
  };

  const { bank, name: shopName, ...shopText } = job.shop;
  const shop: Shop = { name: shopName.trim(), ...said(shopText), ...(bank ? { bank } : {}) };
  const drafts: Draft[] = [];
  const save = (type: PartyEventType, id: string, data: unknown) =>
    drafts.push({
      subject: { kind: type.split('.')[0] as 'shop' | 'person' | 'client', id },
      scope: partyScope[type],
      type,
      data,
      post: 'clerk',
    });
  if (!existing.shop) save('shop.saved', 'shop', shop);
  for (const { person, added } of people)
    if (added.length) {
      const { id, ...data } = person;
      save('person.saved', id, data);
    }
  if (!knownClient) {
    const { id, ...data } = client;
    save('client.saved', id, data);
  }
  return {
    shop,
    shopIsNew: !existing.shop,
    people,
    client,
    clientIsNew: !knownClient,
    holders,
    ref: (who) => {
      const cast = named.get(who.trim())?.person ?? existing.people?.find((p) => p.name === who.trim());
      return { id: cast?.id ?? `name:${who.trim().slice(0, 70)}`, name: who.trim() };
    },
    drafts,
  };
}

/** Members that say something. */
export function said<T extends Record<string, string | undefined>>(members: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(members).filter(([, text]) => text !== undefined && text.trim() !== ''),
  ) as Partial<T>;
}
