/** 待办: what waits for me, from whom, since when. */
export const inbox = {
  title: '待办',
};
