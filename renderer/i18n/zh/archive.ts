/** 档案: archived papers and shelf marks. */
export const archive = {
  title: '档案',
};
