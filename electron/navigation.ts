/** No page but ours, no new windows, no webviews: a link in a note must not take over the desk. */
import { app } from 'electron';
import { isAppUrl } from './scheme';

export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    // Frames inside our page may only hold what our page made itself. Other windows are the shell's own (print).
    contents.on('will-frame-navigate', (event) => {
      if (isAppUrl(contents.getURL()) && !/^(blob:app:|about:blank)/.test(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
