/** Splits files by their ending (case does not matter); an empty `accept` takes all. */
export function splitByKind<F extends { readonly name: string }>(
  files: readonly F[],
  accept: readonly string[],
): { fit: F[]; other: F[] } {
  const fits = (f: F): boolean =>
    accept.length === 0 || accept.some((end) => f.name.toLowerCase().endsWith(end.toLowerCase()));
  return { fit: files.filter(fits), other: files.filter((f) => !fits(f)) };
}
