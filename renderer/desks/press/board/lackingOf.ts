/** What a plan still lacks, proposed: machines and persons that are free, from now on (PR-03). Pure. */
import type { Post } from '#shared/kernel/posts';
import { type Bar, type BoardDraft, plannedOf } from '#shared/order/board';
import type { Operation } from '#shared/order/eventsPrint';
import { proposed, unplannedKinds } from '#shared/order/proposal';
import type { OrderState } from '#shared/order/state';
import { type Person, refOf } from '#shared/party/party';
import type { OperationKind } from '#shared/print/schedule';
import type { Machine } from '#shared/register/machine';

/** Whose post does an operation where no machine names its operator. */
const doers: Readonly<Record<OperationKind, readonly Post[]>> = {
  prepress: ['press', 'drafter'],
  proof: ['press'],
  plates: ['press'],
  press: ['press'],
  finishing: ['press'],
  packing: ['storekeeper', 'press'],
};

export interface Board {
  draft: BoardDraft;
  bars: readonly Bar[];
  machines: readonly Machine[];
  people: readonly Person[];
  /** Earliest start, milliseconds since 1970. */
  from: number;
}

/** All operations of an order without any, else those of the kinds it lacks. */
export function lackingOf(order: OrderState, { draft, bars, machines, people, from }: Board): Operation[] {
  const operations = proposed(order, {
    machines,
    taken: bars
      .filter((b) => !b.done)
      .map((b) => ({ machine: b.op.machine, person: b.op.person?.id, from: b.from, to: b.to })),
    from,
    person: (kind) => {
      const found = doers[kind]
        .map((post) => people.find((x) => x.active && x.posts.includes(post)))
        .find((x) => x !== undefined);
      return found && refOf(found);
    },
  });
  const missing = new Set(unplannedKinds(order));
  return plannedOf(order, draft).length ? operations.filter((o) => missing.has(o.kind)) : operations;
}
