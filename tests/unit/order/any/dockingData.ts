/** Data of every event of an internal docking form. */
import fc from 'fast-check';
import type { DockingEventType } from '#shared/order/eventsDocking';
import { amount, date, instant, maybe, name, ref, unit } from './atoms';

const thing = fc.record({ name, quantity: amount, unit });
export const helperId = fc.constantFrom('h1', 'h2', 'applicant', '__proto__');
export const docking = fc.record({
  applicant: fc.record({ department: name, post: fc.constantFrom('sales', 'clerk'), person: ref }),
  related: maybe(fc.record({ id: name, number: name })),
  content: name,
  helpers: fc.array(
    fc.record({
      id: helperId,
      department: name,
      post: fc.constantFrom('press', 'clerk', 'fieldLead'),
      person: maybe(ref),
      what: name,
    }),
    { maxLength: 3 },
  ),
  nodes: fc.array(
    fc.record({ id: fc.constantFrom('n1', 'n2', 'h1'), what: name, helper: helperId, by: instant }),
    { maxLength: 3 },
  ),
  things: fc.array(
    helperId.chain((helper) => thing.map((k) => ({ ...k, helper }))),
    { maxLength: 2 },
  ),
  risks: fc.array(fc.record({ risk: fc.constantFrom('r1', 'r2'), what: name, solution: name, owner: name }), {
    maxLength: 2,
  }),
});
export const goodDocking: { [T in DockingEventType]: fc.Arbitrary<unknown> } = {
  'order.amended': fc.record({ title: name, place: maybe(name), dueAt: maybe(date), docking, why: name }),
  'order.riskKept': fc.record({
    risk: fc.constantFrom('r1', 'r3', '__proto__'),
    what: name,
    solution: name,
    owner: name,
    solved: maybe(name),
  }),
  'order.thingsHanded': fc.record({ helper: helperId, things: fc.array(thing, { maxLength: 2 }) }),
  'order.evaluated': fc.record({ score: fc.integer({ min: 1, max: 5 }), words: name }),
};

/** Data that fits its type (as far as hostile text does). */
