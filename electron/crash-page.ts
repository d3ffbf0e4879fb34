/** The page shown after the screens have died. Static: no script, no file, nothing that could fail again. */
export const reopenPath = '/~crash/reopen';
export const backupsPath = '/~crash/backups';

export const crashPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>对接台 · 需要重新打开</title>
<style>
  :root { color-scheme: light; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f5f6f8;
    font: 16px/1.7 "Microsoft YaHei UI", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; color: #1f2933; }
  main { max-width: 34rem; padding: 40px 44px; background: #fff; border: 1px solid #dfe3e8; border-radius: 10px; }
  h1 { margin: 0 0 12px; font-size: 22px; }
  p { margin: 0 0 14px; }
  nav { display: flex; gap: 12px; margin-top: 26px; }
  a { padding: 10px 22px; border-radius: 6px; border: 1px solid #1d4ed8; color: #1d4ed8; text-decoration: none; }
  a.first { background: #1d4ed8; color: #fff; }
  a:focus-visible { outline: 3px solid #93b4ff; outline-offset: 2px; }
  small { color: #5b6673; }
</style>
</head>
<body>
<main>
  <h1>画面意外停止了</h1>
  <p>已经记入的工单和签字都在这台电脑里，不会丢失；停止那一刻正在输入、还没有保存的内容可能需要重新输入。</p>
  <p>先点“重新打开”。如果反复停止，请打开备份文件夹，把最新的备份复制到 U 盘，再联系维护人员。</p>
  <nav>
    <a class="first" href="${reopenPath}">重新打开</a>
    <a href="${backupsPath}">打开备份文件夹</a>
  </nav>
  <p><small>The screens stopped unexpectedly. Saved work is safe. Choose “重新打开” to reopen.</small></p>
</main>
</body>
</html>
`;
