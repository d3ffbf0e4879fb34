/** What of the deliverables leaves the house, whether it is approved, bound and stamped (SV-07, SV-09). */
import type { BindingLine } from './deliveryEvents';
import type { Approval, Deliverable, OrderState } from './state';

/** The version of each deliverable that was recorded last: the one that leaves. */
export function latestVersions(order: Pick<OrderState, 'deliverables'>): Deliverable[] {
  return [...new Map(order.deliverables.map((d) => [d.name, d])).values()];
}

/** Who approved exactly this version, with this file; the latest approval of several. */
export function approvalOf(order: Pick<OrderState, 'approvals'>, d: Deliverable): Approval | undefined {
  return [...order.approvals]
    .reverse()
    .find((a) =>
      a.versions.some((v) => v.name === d.name && v.version === d.version && v.hash === d.file?.hash),
    );
}

export const bindingOf = (order: Pick<OrderState, 'binding'>, d: Deliverable): BindingLine | undefined =>
  order.binding?.lines.find((l) => l.name === d.name && l.version === d.version);

/** Paper is bound and stamped, discs and sticks are stamped on their label; or a word says why not. */
export const bindingDone = (d: Deliverable, line: BindingLine | undefined): boolean =>
  line !== undefined &&
  (line.note?.trim() ? true : line.stamped && (line.bound || (d.form ?? 'paper') !== 'paper'));

/** Names of what leaves and is neither bound and stamped nor excused. */
export const notBound = (order: OrderState, lines: readonly BindingLine[]): string[] =>
  latestVersions(order)
    .filter(
      (d) =>
        !bindingDone(
          d,
          lines.find((l) => l.name === d.name && l.version === d.version),
        ),
    )
    .map((d) => `${d.name} ${d.version}`);
