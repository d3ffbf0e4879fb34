/** 导入任务文件: preview and faults of a job file. */
export const importing = {
  title: '导入任务文件',
};
