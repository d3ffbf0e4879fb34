/** Common products 常见产品: what a shop types every day, filled in with one choice. Data, so Chinese. */
import type { JobKind } from '#shared/order/sheetPrint';

export interface PresetPart {
  name: string;
  pages: string;
  /** Pages on one piece: a leaf 2, a spread folded once 4. */
  fold: '2' | '4';
  kind: string;
  weight: string;
  colours: string;
}
export interface Preset {
  id: string;
  name: string;
  product: string;
  unit: string;
  finished: string;
  parts: readonly PresetPart[];
  finishing: readonly string[];
  packing: string;
  jobKind?: JobKind;
}

const part = (
  name: string,
  pages: string,
  fold: '2' | '4',
  kind: string,
  weight: string,
  colours = '4+4',
): PresetPart => ({ name, pages, fold, kind, weight, colours });

export const presets: readonly Preset[] = [
  {
    id: 'brochure',
    name: '画册（骑马订）',
    product: '宣传册',
    unit: '本',
    finished: '210×285',
    parts: [part('封面', '4', '4', '双铜纸', '200'), part('内页', '16', '2', '双铜纸', '128')],
    finishing: ['封面覆哑膜', '骑马订'],
    packing: '50 本一包',
  },
  {
    id: 'flyer',
    name: '单页',
    product: '宣传单页',
    unit: '张',
    finished: '210×285',
    parts: [part('单页', '2', '2', '双铜纸', '157')],
    finishing: ['裁切'],
    packing: '500 张一包',
  },
  {
    id: 'folder',
    name: '折页',
    product: '三折页',
    unit: '张',
    finished: '285×210',
    parts: [part('折页', '2', '2', '双铜纸', '157')],
    finishing: ['裁切', '折页'],
    packing: '200 张一包',
  },
  {
    id: 'card',
    name: '名片',
    product: '名片',
    unit: '张',
    finished: '90×54',
    parts: [part('名片', '2', '2', '双铜纸', '300')],
    finishing: ['裁切'],
    packing: '100 张一盒',
  },
  {
    id: 'book',
    name: '胶装书',
    product: '书刊',
    unit: '本',
    finished: '140×210',
    parts: [part('封面', '4', '4', '双铜纸', '250', '4+0'), part('内文', '160', '2', '双胶纸', '80', '1+1')],
    finishing: ['封面覆哑膜', '无线胶装', '三面裁切'],
    packing: '20 本一包',
  },
  {
    id: 'box',
    name: '包装盒',
    product: '包装盒',
    unit: '个',
    finished: '',
    parts: [part('盒身', '2', '2', '白卡纸', '350', '4+0')],
    finishing: ['覆亮膜', '模切', '糊盒'],
    packing: '200 个一箱',
    jobKind: 'packaging',
  },
  {
    id: 'bag',
    name: '手提袋',
    product: '手提袋',
    unit: '个',
    finished: '',
    parts: [part('袋身', '2', '2', '白卡纸', '250', '4+0')],
    finishing: ['覆哑膜', '模切', '穿绳'],
    packing: '100 个一箱',
  },
  {
    id: 'poster',
    name: '海报',
    product: '海报',
    unit: '张',
    finished: '420×570',
    parts: [part('海报', '2', '2', '双铜纸', '157', '4+0')],
    finishing: ['裁切'],
    packing: '100 张一卷',
  },
];
