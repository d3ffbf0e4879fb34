/** 档案: delivered and archived orders. */
export const archive = {
  title: '档案',
  search: '搜索档案',
  table: '档案目录',
  show: { all: '全部', archived: '已存档', waiting: '待存档' },
  columns: {
    shelfMark: '柜号',
    number: '单号',
    client: '客户',
    project: '项目',
    deliveredAt: '交付日期',
    receivedBy: '签收人',
    archivedAt: '存档日期',
  },
  notYet: '待存档',
  keys: '↑ ↓ 选择，Enter 打开单据',
  emptyTitle: '还没有交付的工单',
  emptyHint: '工单经甲方签收、扫描存档以后，连同柜号列在这里，随时可查。',
  emptyAction: '查看进行中的工单',
};
