/** What was done on site, up to the signatures: the call, the departure checklist, logs, stake-out. */
import { said } from './cast';
import { checklistKind } from './checklistKinds';
import { utc } from './moments';
import { departedAt, type Telling } from './telling';

export function writeField(t: Telling): void {
  const { writer, lead, clerk, cast } = t;
  const field = t.job.field;
  const doer = lead ?? cast.holders.fieldSupervisor ?? clerk;
  const leadId = lead?.id ?? '';
  const departed = departedAt(t);

  if (field?.contact) {
    const { with: who, by, at, onSiteAt } = field.contact;
    writer.put(
      { type: 'order.contactMade', data: { with: who, by, at: utc(at), onSiteAt: utc(onSiteAt) } },
      'fieldLead',
    );
  }
  if (field?.checklist?.length)
    writer.put(
      {
        type: 'order.checklistKept',
        data: {
          lead: leadId,
          lines: field.checklist.map(({ what, ok, waivedBy, reason }) => ({
            kind: checklistKind(what),
            what,
            ok,
            ...(waivedBy && reason
              ? { waiver: { by: waivedBy, personId: cast.ref(waivedBy).id, reason } }
              : said({ note: reason })),
          })),
          // Who acknowledged the site rules is not in a job file; nobody is made to have done so.
          crew: [],
          at: departed ?? t.issuedAt,
          by: doer,
        },
      },
      'fieldLead',
    );
  if (lead && departed) writer.presume('depart', { at: departed, by: lead, lead: lead.id });

  const days = new Map<string, number>();
  for (const { date, weather, crew, hours, items, events } of field?.logs ?? []) {
    // A second crew on the same day keeps its own log beside the first.
    const nth = (days.get(date) ?? 0) + 1;
    days.set(date, nth);
    writer.put(
      {
        type: 'order.logKept',
        data: {
          lead: nth === 1 ? leadId : `${leadId}/${nth}`,
          date,
          ...said({ weather }),
          crew,
          ...(hours ? { hours } : {}),
          items,
          ...said({ events }),
          at: date,
          by: doer,
        },
      },
      'fieldLead',
    );
  }
  if (field?.stakeout) {
    const { control, ...rest } = field.stakeout;
    writer.put({ type: 'order.stakeoutKept', data: { ...said({ control }), ...rest } }, 'fieldLead');
  }
}
