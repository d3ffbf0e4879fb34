/** 设置: shop, people, backup, language. */
export const settings = {
  title: '设置',
};
