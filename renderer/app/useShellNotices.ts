/** What the shell tells the window: menu commands, and "about to quit" (back up first, then let it close). */
import { useEffect } from 'react';
import { bridge } from '../platform/bridge';
import { backupNow, backupOnQuit, keepStorage, startDailyBackup } from '../store/autoBackup';
import { type Command, runCommand } from '../ui/commands';

export function useShellNotices(): void {
  useEffect(() => {
    const desk = bridge();
    const offs = [
      desk.onNotice('command', ({ command }) => {
        if (command === 'backup') void backupNow('hand');
        else runCommand(command as Command);
      }),
      desk.onNotice('quitting', async () => {
        // Whatever becomes of the backup, the window must be able to close.
        await backupOnQuit().catch(() => undefined);
        await desk.readyToQuit({});
      }),
      startDailyBackup(),
    ];
    void keepStorage().catch(() => false);
    return () => {
      for (const off of offs) off();
    };
  }, []);
}
