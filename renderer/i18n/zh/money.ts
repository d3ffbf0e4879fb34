/** 结算: settlement desk. */
export const money = {
  title: '结算',
};
