/** Every permission of the web is denied but the two the screens use. */
import type { Session } from 'electron';
import { isAppUrl } from './scheme';

/** Lasting storage for the journal; copying table cells. Chromium has two names for the first. */
const used = new Set(['persistent-storage', 'durable-storage', 'clipboard-sanitized-write']);

export const isPermitted = (permission: string, url: string): boolean =>
  used.has(permission) && isAppUrl(url);

export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermitted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  // Nothing here needs a download by the page: papers are saved through the bridge.
  session.on('will-download', (event) => event.preventDefault());
}
