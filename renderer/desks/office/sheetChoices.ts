/** What a survey sheet offers to choose from (forms.md, "Kept-by-hand data the app must know"). Data, so Chinese. */

/** `LOCAL` is followed by the system's own name on the sheet: `地方独立坐标系（保定 1990）`. */
export const LOCAL_SYSTEM = '地方独立坐标系';
export const controlSystems = ['CGCS2000', '西安80', '北京54', 'WGS84', LOCAL_SYSTEM, '施工坐标系'] as const;
export const heightDatums = ['1985国家高程基准', '1956黄海高程', '大地高', '假定高程'] as const;
export const scales = ['1:200', '1:500', '1:1000', '1:2000', '1:5000', '1:10000'] as const;
export const surveyUnits = [
  '点',
  'km',
  'km²',
  '亩',
  'm',
  '㎡',
  'm³',
  '幅',
  '栋',
  '户',
  '组日',
  '项',
] as const;

/** `地方独立坐标系（保定 1990）` → its two parts. */
export function splitSystem(text: string): { system: string; localName: string } {
  const found = /^地方独立坐标系(?:（(.*)）)?$/.exec(text);
  return found ? { system: LOCAL_SYSTEM, localName: found[1] ?? '' } : { system: text, localName: '' };
}

export function joinSystem(system: string, localName: string): string {
  const name = localName.trim();
  return system === LOCAL_SYSTEM && name ? `${LOCAL_SYSTEM}（${name}）` : system;
}
