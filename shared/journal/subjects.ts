/** What events can be about. */
export const registerKinds = [
  'instrument',
  'priceList',
  'contract',
  'printRates',
  'machine',
  'maintenance',
  'material',
  'stockMove',
  'offer',
] as const;
/** A register the shop keeps by hand (shared/register). */
export type RegisterKind = (typeof registerKinds)[number];

export const subjectKinds = ['order', 'shop', 'person', 'client', ...registerKinds] as const;
export type SubjectKind = (typeof subjectKinds)[number];
