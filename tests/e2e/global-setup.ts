/** Says first of all which shell the specs ran on. */
import { shellName } from '../shell/launch';

export default function globalSetup(): void {
  const shell = shellName();
  console.log(
    shell === 'electron'
      ? 'Shell: real Electron'
      : 'Shell: stand-in (real main, preload and screens over Chromium; Electron binary not on this disk)',
  );
}
