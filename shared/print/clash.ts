/** Two jobs on one machine at once (PR-03): bookings are half-open spans, so that one may begin when another ends. */
export interface Booking {
  /** What it is for: the order's number, or the operation's name. */
  of: string;
  machine: string;
  /** Instants, ISO 8601. */
  start: string;
  finish: string;
}

export interface Clash {
  machine: string;
  one: Booking;
  other: Booking;
}

const meet = (a: Booking, b: Booking): boolean =>
  a.machine.trim() === b.machine.trim() &&
  Date.parse(a.start) < Date.parse(b.finish) &&
  Date.parse(b.start) < Date.parse(a.finish);

/** Clashes among bookings of one plan, each pair once. Bookings without a machine take up none. */
export function clashesWithin(plan: readonly Booking[]): Clash[] {
  const booked = plan.filter((b) => b.machine.trim());
  return booked.flatMap((one, i) =>
    booked
      .slice(i + 1)
      .filter((other) => meet(one, other))
      .map((other) => ({ machine: one.machine.trim(), one, other })),
  );
}

/** Clashes of a plan with what is booked already. */
export function clashesWith(plan: readonly Booking[], booked: readonly Booking[]): Clash[] {
  return plan
    .filter((b) => b.machine.trim())
    .flatMap((one) =>
      booked
        .filter((other) => meet(one, other))
        .map((other) => ({ machine: one.machine.trim(), one, other })),
    );
}
