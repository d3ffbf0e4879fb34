/** One thing under one name, however it was typed: full-width signs, spaces and case make no difference. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Units written in different ways. */
const sameUnits = new Map(
  [
    ['m²', '㎡'],
    ['平方米', '㎡'],
    ['平米', '㎡'],
    ['平方公里', 'km²'],
    ['平方千米', 'km²'],
    ['立方米', 'm³'],
    ['公里', 'km'],
    ['千米', 'km'],
    ['米', 'm'],
  ].map(([from, to]) => [unitText(from!), unitText(to!)]),
);

function unitText(unit: string): string {
  return nameKey(unit);
}

export function unitKey(unit: string): string {
  const text = unitText(unit);
  return sameUnits.get(text) ?? text;
}
