/** Thousandths of a point: finer than any printer. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;
