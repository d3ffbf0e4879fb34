/**
 * Registers the shop keeps by hand: one schema each, the last word said of a thing wins. A new register is a schema,
 * a line here and its screen; journal, projection, backup and rebuild know it from this list.
 */
import type { JournalEvent, Scope } from '#shared/journal/envelope';
import type { RegisterKind } from '#shared/journal/subjects';
import type { Post } from '#shared/kernel/posts';
import type { z } from '#shared/kernel/zod';
import { printRatesSchema } from '#shared/print/rates';
import { contractSchema } from './contract';
import { instrumentSchema } from './instrument';
import { machineSchema, maintenanceSchema } from './machine';
import { materialSchema, stockMoveSchema } from './material';
import { offerSchema } from './offer';
import { priceListSchema } from './priceList';

export type { RegisterKind };

/** Counts, no prices: who keeps the store. */
const stockKeepers: readonly Post[] = ['storekeeper', 'buyer', 'merchandiser', 'clerk'];

export const registers = {
  instrument: {
    schema: instrumentSchema,
    scope: 'work',
    keepers: ['clerk', 'leader', 'fieldSupervisor', 'storekeeper'],
  },
  /** Prices and contracts stay with the posts that see money (PM). */
  priceList: { schema: priceListSchema, scope: 'money', keepers: ['clerk', 'leader', 'finance'] },
  contract: { schema: contractSchema, scope: 'money', keepers: ['clerk', 'leader', 'finance'] },
  /** Offers to clients, until they are won or lost. */
  offer: {
    schema: offerSchema,
    scope: 'money',
    keepers: ['clerk', 'leader', 'finance', 'sales', 'merchandiser'],
  },
  /** What the house asks for paper, plates and press: the calculator's figures. */
  printRates: {
    schema: printRatesSchema,
    scope: 'money',
    keepers: ['clerk', 'leader', 'finance', 'sales', 'merchandiser'],
  },
  machine: {
    schema: machineSchema,
    scope: 'work',
    keepers: ['merchandiser', 'clerk', 'leader', 'press'],
  },
  maintenance: {
    schema: maintenanceSchema,
    scope: 'work',
    keepers: ['press', 'inspector', 'merchandiser', 'clerk', 'leader'],
  },
  material: { schema: materialSchema, scope: 'work', keepers: stockKeepers },
  stockMove: { schema: stockMoveSchema, scope: 'work', keepers: stockKeepers },
} as const satisfies Record<RegisterKind, { schema: z.ZodType; scope: Scope; keepers: readonly Post[] }>;

/** Who keeps a register (PM); everybody who may see it may read it. */
export const mayKeep = (kind: RegisterKind, posts: readonly Post[]): boolean =>
  registers[kind].keepers.some((p) => posts.includes(p));

export type RegisterData<K extends RegisterKind> = z.infer<(typeof registers)[K]['schema']>;
export type RegisterInput<K extends RegisterKind> = z.input<(typeof registers)[K]['schema']>;
export type RegisterRecord<K extends RegisterKind = RegisterKind> = RegisterData<K> & { id: string; kind: K };

export const savedType = (kind: RegisterKind): string => `${kind}.saved`;

const kindOf = (type: string): RegisterKind | undefined => {
  const kind = type.endsWith('.saved') ? type.slice(0, -'.saved'.length) : '';
  return Object.hasOwn(registers, kind) ? (kind as RegisterKind) : undefined;
};

/** The record an event leaves in its register; undefined when it is none, or can't be read. */
export function registerRecord(
  event: Pick<JournalEvent, 'type' | 'data' | 'subject'>,
): RegisterRecord | undefined {
  const kind = kindOf(event.type);
  if (!kind || event.subject.kind !== kind) return undefined;
  const read = registers[kind].schema.safeParse(event.data);
  return read.success ? ({ ...read.data, id: event.subject.id, kind } as RegisterRecord) : undefined;
}
