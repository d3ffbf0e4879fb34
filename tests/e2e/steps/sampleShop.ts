/** The people and the orders of the sample shop, as specs call them. */
import type { Someone } from './shop';

export const people = {
  office: { name: '刘敏', posts: ['clerk', 'finance'] },
  supervisor: { name: '赵国强', posts: ['fieldSupervisor'] },
  lead: { name: '孙浩', posts: ['fieldLead'] },
  stakeout: { name: '马超', posts: ['fieldLead'] },
  inner: { name: '李静', posts: ['officeSupervisor'] },
  drafter: { name: '陈芳', posts: ['propertyManager', 'drafter'] },
  leader: { name: '周长海', posts: ['leader'] },
  sales: { name: '郑凯', posts: ['sales'] },
  merchandiser: { name: '吴丹', posts: ['merchandiser'] },
  press: { name: '韩磊', posts: ['press'] },
  inspector: { name: '曹颖', posts: ['inspector'] },
  storekeeper: { name: '匡平', posts: ['storekeeper'] },
} satisfies Record<string, Someone>;

/** The sample's orders, by a word of their project. */
export const jobs = {
  delivered: '竣工测量',
  settled: '地形图修测',
  stakeout: '轴线放样',
  property: '房产测量',
  earthwork: '土方方格网',
  pipeline: '管线探测',
  control: '首级控制',
  deformation: '变形监测',
  brochure: '企业宣传册',
  flyer: '招生单页',
  guide: '导览册',
  box: '礼盒包装',
};

export type Job = keyof typeof jobs;
