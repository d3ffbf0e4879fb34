/** Every permission of the web is denied but the three the screens use. */
import type { Session } from 'electron';
import { isAppUrl } from './scheme';

/** Lasting storage for the journal; copying table cells. Chromium has two names for the first. */
const used = new Set(['persistent-storage', 'durable-storage', 'clipboard-sanitized-write']);

/** @param media what of `media` is asked for: the camera takes photos of the site, the microphone hears nobody */
export const isPermitted = (permission: string, url: string, media: readonly string[] = []): boolean =>
  (used.has(permission) || isCamera(permission, media)) && isAppUrl(url);

const isCamera = (permission: string, media: readonly string[]): boolean =>
  permission === 'media' && media.length > 0 && media.every((kind) => kind === 'video');

export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermitted(permission, details.requestingUrl, mediaOf(details)));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isPermitted(permission, origin, mediaOf(details)),
  );
  session.setDevicePermissionHandler(() => false);
  // Nothing here needs a download by the page: papers are saved through the bridge.
  session.on('will-download', (event) => event.preventDefault());
}

/** Asking names a list, checking one kind; what is not said is not the camera alone. */
const mediaOf = (details: object): readonly string[] => {
  const { mediaTypes, mediaType } = details as { mediaTypes?: readonly string[]; mediaType?: string };
  return mediaTypes ?? (mediaType ? [mediaType] : []);
};
