/** 工单: list and new order. */
export const orders = {
  title: '工单',
};
