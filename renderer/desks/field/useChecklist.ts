/**
 * The checklist being filled in. Every tick goes to the journal once it makes sense there; what does not yet
 * (a waiver without its reason) is kept as a draft, so that nothing is lost in between.
 */
import { useCallback, useRef, useState } from 'react';
import type { Refusal } from '#shared/kernel/faults';
import type { PersonRef } from '#shared/kernel/posts';
import type { ChecklistLine } from '#shared/order/events';
import type { Checklist, OrderState } from '#shared/order/state';
import { useT } from '../../i18n/useT';
import { useDraft } from '../../store/useDraft';
import { useRun } from '../../store/useRun';
import type { CheckVerdict } from '../../ui/BigChecklistRow';
import { kindsFor } from './checklistKinds';

export interface LineInHand {
  kind: ChecklistLine['kind'];
  what: string;
  verdict: CheckVerdict | null;
  reason: string;
  waivedBy: string;
  /** What the register of instruments said when it was last kept (SV-03b). */
  model?: string | undefined;
  serial?: string | undefined;
  calibratedUntil?: string | undefined;
}
export type CrewMember = Checklist['crew'][number];
interface InHand {
  lines: LineInHand[];
  crew: CrewMember[];
}

export interface ChecklistInHand extends InHand {
  closed: boolean;
  refusals: Refusal[];
  setLine(at: number, part: Partial<LineInHand>): void;
  addLine(what: string, kind?: ChecklistLine['kind']): void;
  /** Keeps the list again, with what the register says now. */
  renew(): void;
  setCrew(crew: CrewMember[]): void;
}

export function useChecklist(order: OrderState, lead: PersonRef): ChecklistInHand {
  const t = useT();
  const runner = useRun(order.id);
  const kept = order.checklists[lead.id];
  const [first] = useState<InHand>(() => {
    const lines = (kept?.lines ?? []).map(fromKept);
    for (const kind of kindsFor(order)) {
      if (lines.some((l) => l.kind === kind)) continue;
      const named = kind === 'instrument' ? (order.sheet.survey?.instruments ?? []) : [];
      const whats = named.length ? named : [t(`field.checklist.${kind as Exclude<typeof kind, 'other'>}`)];
      lines.push(...whats.map((what) => ({ kind, what, verdict: null, reason: '', waivedBy: '' })));
    }
    const names = [lead.name, ...(order.sheet.survey?.crew ?? [])];
    const crew =
      kept?.crew ?? [...new Set(names)].map((name) => ({ name, rulesRead: false, gearWorn: false }));
    return { lines, crew };
  });
  const [draft, keep] = useDraft<InHand>(`checklist:${order.id}:${lead.id}`, first);
  const closed = order.acts[`depart@${lead.id}`] !== undefined;
  const latest = useRef(draft);
  latest.current = draft;

  const put = useCallback(
    (part: Partial<InHand>) => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      keep(part);
      const ready = next.lines.filter(
        (l) => l.verdict && (l.verdict !== 'waived' || (l.reason.trim() && l.waivedBy)),
      );
      void runner.run({
        do: 'keepChecklist',
        lead: lead.id,
        lines: ready.map(toKept),
        crew: next.crew.filter((c) => c.name.trim()),
      });
    },
    [keep, runner.run, lead.id],
  );
  return {
    ...draft,
    closed,
    refusals: runner.refusals,
    setLine: (at, part) =>
      put({ lines: latest.current.lines.map((l, i) => (i === at ? { ...l, ...part } : l)) }),
    addLine: (what, kind = 'other') =>
      put({
        lines: [...latest.current.lines, { kind, what, verdict: null, reason: '', waivedBy: '' }],
      }),
    setCrew: (crew) => put({ crew }),
    renew: () => put({}),
  };
}

function fromKept(l: ChecklistLine): LineInHand {
  return {
    kind: l.kind,
    what: l.what,
    verdict: l.ok ? 'ok' : l.waiver ? 'waived' : 'bad',
    reason: l.waiver?.reason ?? l.note ?? '',
    waivedBy: l.waiver?.by ?? '',
    ...registeredPart(l),
  };
}

/** Without the keys that hold nothing: they must not reach the journal. */
const registeredPart = (l: Pick<LineInHand, 'model' | 'serial' | 'calibratedUntil'>) => ({
  ...(l.model ? { model: l.model } : {}),
  ...(l.serial ? { serial: l.serial } : {}),
  ...(l.calibratedUntil ? { calibratedUntil: l.calibratedUntil } : {}),
});

function toKept(l: LineInHand): ChecklistLine {
  return {
    kind: l.kind,
    what: l.what,
    ok: l.verdict === 'ok',
    ...registeredPart(l),
    ...(l.verdict === 'waived' ? { waiver: { by: l.waivedBy, reason: l.reason.trim() } } : {}),
    ...(l.verdict === 'bad' && l.reason ? { note: l.reason } : {}),
  };
}
