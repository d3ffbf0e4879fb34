/** What is wrong with a client's entry. Pure; the key is a sentence under `clients.faults`. */
import type { Client } from '#shared/party/party';
import { dialable } from './phone';

export interface ClientForm {
  name: string;
  contact: string;
  phone: string;
  address: string;
}
export type ClientFault = { field: 'name' | 'phone'; key: 'nameMissing' | 'nameTaken' | 'phoneOdd' };

/** @param others the register without the entry itself */
export function clientFaults(form: ClientForm, others: readonly Client[]): ClientFault[] {
  const out: ClientFault[] = [];
  const name = form.name.trim();
  if (!name) out.push({ field: 'name', key: 'nameMissing' });
  // Orders are counted by the client's name, so one name is one entry.
  else if (others.some((c) => c.name.trim() === name)) out.push({ field: 'name', key: 'nameTaken' });
  if (!dialable(form.phone)) out.push({ field: 'phone', key: 'phoneOdd' });
  return out;
}
