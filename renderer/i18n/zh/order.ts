/** 工单: one order, one page. */
export const order = {
  title: '工单',
};
