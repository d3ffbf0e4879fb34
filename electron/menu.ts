/** The menu, in Chinese. Business commands go to the screens as notices; the shell knows none of them. */
import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { NoticeData } from '#shared/bridge';
import { openBackupsFolder } from './crash';

export type Command = NoticeData<'command'>['command'];

export function menuTemplate(send: (command: Command) => void): MenuItemConstructorOptions[] {
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    accelerator,
    click: () => send(command),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const mac = process.platform === 'darwin';
  // Alt+F and so on: macOS has no such keys and would show the letter in brackets.
  const top = (label: string, key: string): string => (mac ? label : `${label}(&${key})`);
  return [
    ...(mac
      ? [
          {
            label: '对接台',
            submenu: [
              item('关于对接台', 'about'),
              line,
              { role: 'hide' as const, label: '隐藏对接台' },
              { role: 'unhide' as const, label: '全部显示' },
              line,
              { role: 'quit' as const, label: '退出对接台' },
            ],
          },
        ]
      : []),
    {
      label: top('文件', 'F'),
      submenu: [
        item('新建工单', 'new-order', 'CmdOrCtrl+N'),
        item('导入任务文件…', 'import-job', 'CmdOrCtrl+O'),
        line,
        item('打印…', 'print', 'CmdOrCtrl+P'),
        line,
        item('立即备份', 'backup', 'CmdOrCtrl+Shift+B'),
        item('从备份恢复…', 'restore'),
        { id: 'backups-folder', label: '打开备份文件夹', click: () => void openBackupsFolder() },
        line,
        item('设置', 'settings', 'CmdOrCtrl+,'),
        ...(mac ? [] : [line, { role: 'quit' as const, label: '退出', accelerator: 'CmdOrCtrl+Q' }]),
      ],
    },
    {
      label: top('编辑', 'E'),
      submenu: [
        { role: 'undo', label: '撤销' },
        { role: 'redo', label: '重做' },
        line,
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'selectAll', label: '全选' },
        line,
        item('查找工单、客户、命令…', 'search', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: top('视图', 'V'),
      submenu: [
        { role: 'zoomIn', label: '放大', accelerator: 'CmdOrCtrl+=' },
        { role: 'zoomOut', label: '缩小' },
        { role: 'resetZoom', label: '实际大小' },
        line,
        { role: 'togglefullscreen', label: '全屏' },
        ...(app.isPackaged ? [] : [line, { role: 'toggleDevTools' as const, label: '开发者工具' }]),
      ],
    },
    {
      label: top('帮助', 'H'),
      submenu: [item('使用帮助', 'help', 'F1'), ...(mac ? [] : [item('关于对接台', 'about')])],
    },
  ];
}

/** @param current the window commands go to, if there is one */
export function setMenu(current: () => BrowserWindow | null, send: (command: Command) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate((command) => current() && send(command))));
}
