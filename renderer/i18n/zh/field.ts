/** 外业: the field desk. */
export const field = {
  title: '外业',
};
