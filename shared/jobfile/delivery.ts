/** From the office's confirmation to the archive: settlement and delivery as the file states them. */
import { localDate } from '#shared/kernel/time';
import { last, utc } from './moments';
import type { Telling } from './telling';

/**
 * Settlement. A numbered one was issued; it counts as such only when its gates hold (`settled`), and then the
 * office's work before it (SV-06, SV-07) had been done as well.
 */
export function writeOffice(t: Telling, settled: boolean): void {
  const { writer, cast, clerk, job } = t;
  const stated = job.settlement;
  if (stated)
    writer.put(
      {
        type: 'order.settlementKept',
        data: {
          adjustments: stated.adjustments ?? [],
          ...(stated.paid ? { paid: stated.paid } : {}),
          ...(stated.date ? { date: stated.date } : {}),
        },
      },
      'clerk',
    );
  const date = stated?.date ?? localDate(t.lastAt);
  if (stated?.number) writer.put({ type: 'order.settled', data: { number: stated.number, date } }, 'clerk');

  const issued = Boolean(stated?.number) && settled;
  const { bound, stamped, receivedBy } = job.delivery ?? {};
  const inspected = writer.recorded('inspectField') && writer.recorded('inspectOffice');
  if (issued || (inspected && (bound || stamped || receivedBy))) {
    const at = last((job.inspection ?? []).map((i) => i.at)) ?? t.issuedAt;
    const by = cast.holders.officeSupervisor ?? clerk;
    writer.presume('confirm', { at: utc(at), by: clerk });
    writer.presume('produce', { at: utc(at), by });
    writer.presume('approve', { at: utc(at), by });
  }
  if (issued) writer.presume('settle', { at: date, by: clerk });
}

export function writeDelivery(t: Telling): void {
  const { writer, cast, clerk, job } = t;
  const d = job.delivery;
  if (!d) return;
  const received = utc(d.receivedAt ?? t.lastAt);
  if (d.receivedBy || d.shelfMark)
    writer.put(
      {
        type: 'order.handover',
        data: {
          ...(d.receivedBy ? { receivedBy: d.receivedBy } : {}),
          ...(d.shelfMark ? { shelfMark: d.shelfMark } : {}),
        },
      },
      'clerk',
    );
  const consented = utc(d.consentAt ?? d.receivedAt ?? t.lastAt);
  if ((d.bound && d.stamped) || d.receivedBy)
    writer.presume('bind', { at: d.consentBy ? consented : received, by: clerk });
  if (d.consentBy) writer.sign('consent', 'leader', 'handover', { at: consented, by: cast.ref(d.consentBy) });
  if (d.receivedBy) {
    writer.presume('callClient', { at: received, by: clerk });
  }
  // Of a print order the sign-offs say what was received; there the step completes itself.
  if (d.receivedBy && job.order.kind === 'survey') {
    writer.sign('deliver', 'clerk', 'handover', { at: received, by: clerk, signer: d.receivedBy });
  }
  if (d.shelfMark) writer.presume('archive', { at: received, by: clerk });
}
