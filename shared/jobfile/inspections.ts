/**
 * Sign-offs and inspections. A file states a job as it stands: a sign-off given after an inspection belongs to what
 * that inspection covers now, unless the work went back in between (SV-05), which voids what was signed before.
 */
import { digestOf } from '#shared/kernel/canonical';
import type { Post } from '#shared/kernel/posts';
import { reopenedBy } from '#shared/order/reopen';
import { signOffContent } from '#shared/order/signable';
import { procedures } from '#shared/procedures/registry';
import { said } from './cast';
import { earliestMs, inOrder, last, latestMs, utc } from './moments';
import { inspectionPostWords, type Job } from './shape';
import type { Telling } from './telling';

type SignOff = NonNullable<NonNullable<Job['field']>['signOffs']>[number];
type Inspection = NonNullable<Job['inspection']>[number];

export const inspectionActs = {
  fieldSupervisor: 'inspectField',
  officeSupervisor: 'inspectOffice',
  propertyManager: 'inspectProperty',
} as const satisfies Record<Inspection['post'], string>;

export function writeInspections(t: Telling): void {
  const signOffs = inOrder(t.job.field?.signOffs ?? [], (s) => s.at);
  let open: Inspection[] = [];
  const signUntil = (until: number) => {
    while (signOffs[0] && earliestMs(signOffs[0].at) <= until) signOff(t, signOffs.shift()!);
  };
  for (const inspection of inOrder(t.job.inspection ?? [], (i) => i.at)) {
    if (inspection.verdict === 'accepted') {
      open.push(inspection);
      continue;
    }
    signUntil(latestMs(inspection.at));
    for (const accepted of open) accept(t, accepted);
    open = [];
    finishField(t, inspection.at);
    sendBack(t, inspection);
  }
  signUntil(Number.POSITIVE_INFINITY);
  for (const accepted of open) accept(t, accepted);
}

function signOff(t: Telling, s: SignOff): void {
  const item = t.job.order.items.find((i) => i.no === s.item)!;
  const reason = s.reason?.trim() ? s.reason : undefined;
  const { quantity, capacity } = s;
  t.writer.put(
    {
      type: 'order.signedOff',
      data: {
        item: s.item,
        quantity,
        ...said({ reason }),
        signature: {
          id: `signOff#${t.writer.state.events + 1}`,
          by: s.by,
          ...(capacity === 'substitute' ? { personId: t.cast.ref(s.by).id } : {}),
          capacity,
          at: utc(s.at),
          digest: digestOf(signOffContent(t.writer.state, item, { quantity, capacity, reason })),
          ...(s.image ? { image: s.image } : {}),
        },
      },
    },
    'fieldLead',
  );
}

/** The lead had handed the work in before anybody inspected it. */
function finishField(t: Telling, before: string): void {
  const { lead, writer } = t;
  if (!lead) return;
  const done = last(
    [...writer.state.logs.map((l) => l.date), ...writer.state.signOffs.map((s) => s.signature.at)].filter(
      (at) => earliestMs(at) <= earliestMs(before),
    ),
  );
  writer.presume('finishField', { at: done ?? utc(before), by: lead, lead: lead.id });
}

function accept(t: Telling, i: Inspection): void {
  const act = inspectionActs[i.post];
  if (i.post !== 'fieldSupervisor' && !t.writer.recorded('inspectField')) {
    t.notes.push(`${inspectionPostWords[i.post]} ${i.by} 的认定早于外业主管检查合格，未计入（SV-05）。`);
    return;
  }
  if (t.writer.recorded(act)) {
    t.notes.push(`${inspectionPostWords[i.post]} ${i.by} 的合格结论重复，按第一次计。`);
    return;
  }
  finishField(t, i.at);
  t.writer.sign(act, i.post satisfies Post, 'quantities', {
    at: utc(i.at),
    by: t.cast.ref(i.by),
    note: i.findings,
  });
}

function sendBack(t: Telling, i: Inspection): void {
  t.writer.put(
    {
      type: 'order.sentBack',
      data: {
        act: inspectionActs[i.post],
        reason: [i.reason, i.findings].find((r) => r?.trim())!.slice(0, 500),
        items: i.items ?? [],
        reopens: reopenedBy(procedures[t.job.order.kind], ['finishField']),
        at: utc(i.at),
        by: t.cast.ref(i.by),
      },
    },
    i.post,
  );
}
