/** A route proposed for an order (PR-03): what its parts and finishing ask for, each at the next free time. */
import type { PersonRef } from '#shared/kernel/posts';
import { freeSpan, type Span } from '#shared/print/hours';
import { hoursOf, machinesFor, type Runs, standardMinutes } from '#shared/print/machines';
import { type OperationKind, operationKinds } from '#shared/print/schedule';
import type { Operation } from './eventsPrint';
import { factsOf } from './facts';
import { copiesWanted } from './factsPrint';
import { finishingOf, type PrintPart } from './sheetPrint';
import type { OrderState } from './state';
import { workOf } from './statePrint';

interface Asked {
  kind: OperationKind;
  name?: string;
  part?: string;
  pieces: number;
  passes: number;
}

/** Sheets a part is printed on, spoilage with them; copies where the sheet doesn't say more. */
const sheetsOf = (part: PrintPart | undefined, copies: number): number =>
  part?.netSheets !== undefined ? part.netSheets + (part.spoilage ?? 0) : Math.ceil(copies / (part?.up ?? 1));

/** Both sides in two runs, unless the machine prints both at once or there is only one. */
function passesOf(part: PrintPart | undefined): number {
  if (part?.method === 'single' || part?.method === 'perfecting') return 1;
  if (part?.method) return 2;
  return (part?.colours?.back ?? 0) > 0 ? 2 : 1;
}

/** What is still to be done, in its order. A proof that is not signed comes before the plates (PR-05). */
export function askedOf(order: OrderState): Asked[] {
  const { print } = order.sheet;
  const facts = factsOf(order);
  const copies = Math.max(0, Number(copiesWanted(order)));
  const parts: (PrintPart | undefined)[] = print?.parts?.length ? print.parts : [undefined];
  const once = (kind: OperationKind, pieces = 0): Asked => ({ kind, pieces, passes: 1 });
  const plates = parts.reduce((sum, p) => sum + (p?.plates ?? 0), 0);
  return [
    ...(facts.record('prepress') ? [] : [once('prepress')]),
    ...(facts.record('signProof') ? [] : [once('proof')]),
    once('plates', plates),
    ...parts.map(
      (p): Asked => ({
        kind: 'press',
        ...(p ? { part: p.name } : {}),
        pieces: sheetsOf(p, copies),
        passes: passesOf(p),
      }),
    ),
    ...finishingOf(print).map((name): Asked => ({ ...once('finishing', copies), name: name.trim() })),
    once('packing', copies),
  ];
}

/** A span somebody or something is busy for; `person` by id. */
export interface Taken extends Span {
  machine?: string | undefined;
  person?: string | undefined;
}

export interface ProposalAsk {
  machines: readonly Runs[];
  /** What is taken: every operation on the board that is not done. */
  taken: readonly Taken[];
  /** The first moment to plan for. */
  from: number;
  /** Who does an operation where no machine names its operator. */
  person: (kind: OperationKind) => PersonRef | undefined;
}

/**
 * Operations one after another, each at the machine that is done first, where neither it nor who runs it is busy. Ids go on from those the kept plan has used.
 */
export function proposed(order: OrderState, ask: ProposalAsk): Operation[] {
  const used = new Set((workOf(order).plan?.operations ?? []).map((o) => o.id));
  const taken: Taken[] = ask.taken.map((t) => ({ ...t, machine: t.machine?.trim() }));
  let id = 0;
  const newId = () => {
    do id += 1;
    while (used.has(`p${id}`));
    return `p${id}`;
  };
  const ends = new Map<OperationKind, number>();
  let before = ask.from;
  let kind: OperationKind | undefined;
  return askedOf(order).map((a): Operation => {
    // Parts are printed side by side where there are machines for it; finishing goes step by step.
    if (kind !== a.kind || a.kind === 'finishing') before = Math.max(before, ...ends.values());
    kind = a.kind;
    const fit: (Runs | undefined)[] = machinesFor(ask.machines, a.kind);
    const choices = (fit.length ? fit : [undefined]).map((machine) => {
      const minutes = standardMinutes(a.kind, machine, a.pieces, a.passes);
      const hours = machine?.hours ?? hoursOf(ask.machines, undefined);
      const person = machine?.operator ?? ask.person(a.kind);
      const busy = taken.filter(
        (t) => (machine && t.machine === machine.name) || (person && t.person === person.id),
      );
      return { machine, person, minutes, span: freeSpan(hours, busy, minutes, before) };
    });
    const { machine, person, minutes, span } = choices.reduce((best, c) =>
      c.span.to < best.span.to ? c : best,
    );
    taken.push({ machine: machine?.name, person: person?.id, ...span });
    ends.set(a.kind, Math.max(ends.get(a.kind) ?? 0, span.to));
    return {
      id: newId(),
      kind: a.kind,
      ...(a.name ? { name: a.name } : {}),
      ...(a.part ? { part: a.part } : {}),
      ...(machine ? { machine: machine.name } : {}),
      ...(person ? { person } : {}),
      ...isoSpan(span),
      standardMinutes: minutes,
    };
  });
}

const isoSpan = ({ from, to }: Span) => ({
  start: new Date(from).toISOString(),
  finish: new Date(to).toISOString(),
});

/** Kinds of operations a plan still lacks; empty: nothing to plan. */
export function unplannedKinds(order: OrderState): OperationKind[] {
  const planned = new Set((workOf(order).plan?.operations ?? []).map((o) => o.kind));
  const needed: OperationKind[] = [
    'press',
    ...(finishingOf(order.sheet.print).length ? ['finishing' as const] : []),
  ];
  const press = factsOf(order).record('press');
  return operationKinds.filter(
    (k) =>
      needed.includes(k) && !planned.has(k) && !(k === 'press' && press) && !factsOf(order).record('store'),
  );
}
