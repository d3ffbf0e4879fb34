/** 开始使用: first start. */
export const start = {
  title: '开始使用',
};
