/** The few words that the kit itself puts on paper; everything else comes from the form. */
export type Language = 'zh' | 'en';

const zh = {
  number: '编号',
  date: '日期',
  revision: (revision: number): string => `第 ${revision} 版`,
  page: (page: number, pages: number): string => `第 ${page} 页 共 ${pages} 页`,
  printed: (times: number): string => `第 ${times} 次打印`,
  phone: '电话',
  plies: '一联（白）存根　二联（红）客户　三联（黄）回单',
  sign: '签字：',
  signDate: '日期：',
  blankDate: '　　　年　　月　　日',
  void: '作废：签后内容已变',
  jobData: '本单数据（对接台工单）',
};

const en: typeof zh = {
  number: 'No.',
  date: 'Date',
  revision: (revision) => `Rev. ${revision}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  printed: (times) => `Print no. ${times}`,
  phone: 'Tel.',
  plies: '1 white: file   2 red: client   3 yellow: receipt',
  sign: 'Signed: ',
  signDate: 'Date: ',
  blankDate: '',
  void: 'VOID: content changed since',
  jobData: 'Data of this paper (Duijie Desk job)',
};

export function words(language: Language): typeof zh {
  return language === 'en' ? en : zh;
}
