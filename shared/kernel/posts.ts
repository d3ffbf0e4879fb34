/** Posts 岗位. One person holds one or more; the system asks for the post, never for a particular person. */
import type { Words } from './faults';

export const posts = {
  clerk: { zh: '办公室文员', en: 'Office clerk' },
  fieldSupervisor: { zh: '外业主管', en: 'Field supervisor' },
  fieldLead: { zh: '外业组长', en: 'Field lead' },
  officeSupervisor: { zh: '内业主管', en: 'Office supervisor' },
  drafter: { zh: '绘图/内业员', en: 'Drafter' },
  propertyManager: { zh: '房产管理', en: 'Property manager' },
  leader: { zh: '公司领导', en: 'Company leader' },
  sales: { zh: '业务员', en: 'Sales' },
  merchandiser: { zh: '跟单', en: 'Merchandiser' },
  finance: { zh: '财务', en: 'Finance' },
  buyer: { zh: '采购', en: 'Buyer' },
  storekeeper: { zh: '仓库', en: 'Storekeeper' },
  press: { zh: '印刷/生产', en: 'Press' },
  inspector: { zh: '质检', en: 'Inspector' },
  service: { zh: '客服', en: 'Customer service' },
  serviceManager: { zh: '客服主管', en: 'Service manager' },
} as const satisfies Record<string, Words>;

export type Post = keyof typeof posts;
export const postIds = Object.keys(posts) as [Post, ...Post[]];
export const isPost = (text: string): text is Post => Object.hasOwn(posts, text);

/** Posts that see prices and receivables (PM): not the field, not the drawing board. */
const moneyPosts: readonly Post[] = ['clerk', 'leader', 'sales', 'merchandiser', 'finance', 'buyer'];
export const seesMoney = (held: readonly Post[]): boolean => held.some((p) => moneyPosts.includes(p));

export interface PersonRef {
  id: string;
  name: string;
}
