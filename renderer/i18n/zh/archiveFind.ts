/** 档案: what is looked through, and where it was found. */
export const archiveFind = {
  hint: '柜号、单号、客户、项目、成果、报告编号、扫描件、合同号、人员、年份',
  deliverable: '成果：{{text}}',
  scan: '扫描件：{{text}}',
  contract: '合同编号：{{text}}',
  person: '人员：{{text}}',
  place: '地点：{{text}}',
  print: '打印目录…',
  saved: '已保存档案目录',
  printed: '已送打印档案目录',
  failed: '档案目录没有生成出来：{{why}}',
};
