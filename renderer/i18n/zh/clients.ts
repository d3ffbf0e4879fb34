/** 客户: register of clients. */
export const clients = {
  title: '客户',
};
