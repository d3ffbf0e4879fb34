/** 待办: what waits for me, from whom, since when. */
export const inbox = {
  title: '待办',
  mine: '轮到我',
  out: '我交出去、还没回来的',
  nothingMine: '此刻没有轮到您的事。',
  nothingOut: '您交出去的都已回来。',
  keys: '↑ ↓ 选择，Enter 打开',
  columns: {
    due: '期限',
    order: '单号 / 项目',
    what: '等什么',
    who: '从谁到谁',
    since: '从何时起',
  },
  returned: '退回：{{reason}}',
  alert: '督办',
  alertWhy: '超过 24 小时没有交回，请催办（SV-04d）',
  from: '{{name}}（{{post}}）',
  me: '我',
  empty: {
    title: '还没有工单',
    hint: '接到的活登记成任务单以后，轮到谁、从谁手里来、几时到期，都列在这里。',
    create: '新建工单',
    import: '导入任务文件',
  },
};
