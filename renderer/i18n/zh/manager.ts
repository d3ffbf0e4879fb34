/** 报表: the manager’s figures. */
export const manager = {
  title: '报表',
};
