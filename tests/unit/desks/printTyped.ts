/** Example C as a clerk types it into the form of a job ticket, and what is asked of such a form. */
import { refill } from '../../../renderer/desks/office/print/partSums';
import { presets } from '../../../renderer/desks/office/print/presets';
import { blankPrint, type PrintDraft, withPreset } from '../../../renderer/desks/office/print/printDraft';
import { printFaults } from '../../../renderer/desks/office/print/printFaults';
import { people as cast } from '../order/bench';

export const people = Object.values(cast);
export const today = '2026-03-02';
export const blank = () => blankPrint('o1', people, 'xu', today);
export const brochure = presets.find((p) => p.id === 'brochure')!;

/** Example C as a clerk types it. */
export function typed(change: Partial<PrintDraft> = {}): PrintDraft {
  const d = withPreset(blank(), brochure, undefined);
  const [first, second] = d.items;
  return refill({
    ...d,
    client: { ...d.client, name: '启明机电' },
    deliverTo: '裕华中路 246 号',
    dueAt: '2026-03-16',
    items: [
      { ...first!, quantity: '300', unitPrice: '12' },
      {
        ...second!,
        name: '排版设计费',
        kind: '服务',
        unit: 'P',
        quantity: '20',
        unitPrice: '50',
        taxRate: '6%',
      },
    ],
    effect: '跟色样',
    requirement: { ...d.requirement, problem: '展会发', genuine: 'true', value: '3', urgency: '2' },
    ...change,
  });
}
export const faultKeys = (d: PrintDraft) =>
  printFaults(d, today).map((f) => `${f.rule} ${f.key} ${f.column ?? ''}`.trim());
export const cells = (d: PrintDraft, row: number) => {
  const { up, method, plates, net, spoilage, full } = d.parts[row]!;
  return [up, method, plates, net, spoilage, full];
};
