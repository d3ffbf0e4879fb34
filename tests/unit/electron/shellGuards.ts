/**
 * The guards of the shell as a list that can be checked against its sources: what must stand there, what must not,
 * and for each how it would be taken out. Reading text can't prove the shell safe; it shows at once when somebody
 * loosens a guard, on machines where Electron itself can't run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  codeOf,
  drop,
  fuse,
  type Guard,
  must,
  never,
  none,
  policy,
  preference,
  same,
  swap,
  windowsOf,
} from './guardKinds';

const root = resolve(import.meta.dirname, '../../..');

/** Path from the top → text. */
export type Sources = ReadonlyMap<string, string>;

const shellFiles = readdirSync(join(root, 'electron'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `electron/${name}`);

export const realSources = (): Sources =>
  new Map(
    [...shellFiles, 'shared/csp.json', 'build/electron-builder.json', 'renderer/index.html'].map((path) => [
      path,
      readFileSync(join(root, path), 'utf8'),
    ]),
  );

export const guards: readonly Guard[] = [
  // The windows.
  ...['electron/window.ts', 'electron/print.ts'].flatMap((file) => [
    preference(file, 'contextIsolation', true),
    preference(file, 'sandbox', true),
    preference(file, 'nodeIntegration', false),
  ]),
  preference('electron/window.ts', 'nodeIntegrationInSubFrames', false),
  preference('electron/window.ts', 'nodeIntegrationInWorker', false),
  preference('electron/window.ts', 'webviewTag', false),
  preference('electron/window.ts', 'webSecurity', true),
  preference('electron/window.ts', 'allowRunningInsecureContent', false),
  preference('electron/window.ts', 'navigateOnDragDrop', false),
  must('no developer tools in a release', 'electron/window.ts', /devTools: !app\.isPackaged/),
  ...shellFiles
    .filter((file) => file !== 'electron/window.ts' && file !== 'electron/print.ts')
    .map(
      (file): Guard => ({
        name: `${file} opens no window of its own`,
        file,
        holds: (text) => windowsOf(text).length === 0,
        plants: [(text) => `${text}\nnew BrowserWindow({});\n`],
      }),
    ),

  // Start.
  must('sandbox for all', 'electron/main.ts', /^app\.enableSandbox\(\);/m),
  must(
    'one instance',
    'electron/main.ts',
    /if \(app\.requestSingleInstanceLock\(\)\)/,
    swap('if (app.requestSingleInstanceLock())', 'if (true)'),
  ),
  must('navigation guarded', 'electron/main.ts', /^\s*guardNavigation\(\);/m),
  must('permissions guarded', 'electron/main.ts', /guardPermissions\(session\.defaultSession\);/),
  must('own scheme served', 'electron/main.ts', /serveScheme\(join\(here, '\.\.', 'renderer'\)\);/),

  // Navigation, windows, webviews.
  must(
    'navigation',
    'electron/navigation.ts',
    /contents\.on\('will-navigate', \(event\) => event\.preventDefault\(\)\);/,
  ),
  must(
    'redirection',
    'electron/navigation.ts',
    /contents\.on\('will-redirect', \(event\) => event\.preventDefault\(\)\);/,
  ),
  must(
    'frames',
    'electron/navigation.ts',
    /contents\.on\('will-frame-navigate',[\s\S]*?event\.preventDefault\(\);\s*\}\);/,
  ),
  must(
    'webviews',
    'electron/navigation.ts',
    /contents\.on\('will-attach-webview', \(event\) => event\.preventDefault\(\)\);/,
  ),
  must(
    'new windows',
    'electron/navigation.ts',
    /contents\.setWindowOpenHandler\(\(\) => \(\{ action: 'deny' \}\)\);/,
    swap("action: 'deny'", "action: 'allow'"),
  ),
  must('every page there is', 'electron/navigation.ts', /app\.on\('web-contents-created'/),

  // Permissions.
  must(
    'asking',
    'electron/permissions.ts',
    /setPermissionRequestHandler\([\s\S]*?answer\(isPermitted\(permission, details\.requestingUrl, mediaOf\(details\)\)\);\s*\}\);/,
    swap('answer(isPermitted(permission, details.requestingUrl, mediaOf(details)))', 'answer(true)'),
  ),
  must(
    'checking',
    'electron/permissions.ts',
    /setPermissionCheckHandler\(\(_contents, permission, origin, details\) =>\s*isPermitted\(permission, origin, mediaOf\(details\)\),\s*\);/,
    swap('isPermitted(permission, origin, mediaOf(details)),', 'true,'),
  ),
  must(
    'devices',
    'electron/permissions.ts',
    /setDevicePermissionHandler\(\(\) => false\);/,
    swap('() => false', '() => true'),
  ),
  must(
    'only two are permitted',
    'electron/permissions.ts',
    /new Set\(\['persistent-storage', 'durable-storage', 'clipboard-sanitized-write'\]\)/,
    swap("'clipboard-sanitized-write'", "'clipboard-sanitized-write', 'media'"),
  ),
  must(
    'only to our pages',
    'electron/permissions.ts',
    /\(used\.has\(permission\) \|\| isCamera\(permission, media\)\) && isAppUrl\(url\)/,
    swap(' && isAppUrl(url)', ''),
  ),
  must(
    'of media the picture only',
    'electron/permissions.ts',
    /permission === 'media' && media\.length > 0 && media\.every\(\(kind\) => kind === 'video'\)/,
    swap(" && media.every((kind) => kind === 'video')", ''),
    swap(' && media.length > 0', ''),
    swap("kind === 'video'", "kind === 'video' || kind === 'audio'"),
  ),
  must(
    'media said by what is asked',
    'electron/permissions.ts',
    /return mediaTypes \?\? \(mediaType \? \[mediaType\] : \[\]\);/,
    swap('(mediaType ? [mediaType] : [])', "['video']"),
  ),
  must('downloads', 'electron/permissions.ts', /'will-download', \(event\) => event\.preventDefault\(\)/),

  // The wire.
  must(
    'asks go through the check',
    'electron/ipc.ts',
    /return answerCall\(method, event\.senderFrame, raw, isAppUrl,/,
    swap('isAppUrl,', '() => true,'),
  ),
  must(
    'sender',
    'electron/answer-call.ts',
    /if \(!frame \|\| frame\.parent !== null \|\| !isOurs\(frame\.url\)\) \{\s*throw/,
    swap(' || !isOurs(frame.url)', ''),
    swap(' || frame.parent !== null', ''),
  ),
  must('asks parsed', 'electron/answer-call.ts', /\.ask\.safeParse\(raw\);\s*if \(!ask\.success\)/),
  must('answers parsed', 'electron/answer-call.ts', /return bridgeCalls\[method\]\.answer\.parse\(answer\)/),
  must(
    'preload gives the bridge only',
    'electron/preload.ts',
    /exposeInMainWorld\('desk', \{\s*\.\.\.calls,/,
  ),
  must(
    'preload parses',
    'electron/preload.ts',
    /answer\.parse\(await ipcRenderer\.invoke\(`desk:\$\{method\}`, askShape\.parse\(ask\)\)\)/,
    swap('askShape.parse(ask)', 'ask'),
  ),
  {
    name: 'preload exposes nothing else',
    file: 'electron/preload.ts',
    holds: (text) => {
      const code = codeOf(text);
      return (
        (code.match(/exposeInMainWorld\(/g) ?? []).length === 1 &&
        !/[,{]\s*ipcRenderer\s*[,}]/.test(code.replace(/import \{[^}]*\}/g, ''))
      );
    },
    plants: [
      (text) => `${text}\ncontextBridge.exposeInMainWorld('node', { ipcRenderer });\n`,
      swap('...calls,', '...calls,\n  ipcRenderer,'),
    ],
  },
  must('folders asked for', 'electron/desk-calls.ts', /folder !== undefined && !isAllowedPath\(folder\)/),
  must('paths shown', 'electron/desk-calls.ts', /if \(!isAllowedPath\(path\)\) return \{ shown: false \};/),

  // The scheme.
  must(
    'paths out of the build',
    'electron/scheme.ts',
    /step === '' \|\| step\.startsWith\('\.\.'\) \|\| isAbsolute\(step\) \? null : file/,
    swap("step.startsWith('..') || ", ''),
  ),
  must('dots in a path', 'electron/scheme.ts', /part === '\.\.' \|\| part === '\.'/),
  must('policy sent', 'electron/scheme.ts', /'Content-Security-Policy': policyText,/),
  must(
    'policy is the shared one',
    'electron/scheme.ts',
    /policyText = csp\b/,
    swap('policyText = csp', "policyText = ''"),
  ),
  must('types not guessed', 'electron/scheme.ts', /'X-Content-Type-Options': 'nosniff',/),
  {
    name: 'scheme privileges',
    file: 'electron/scheme.ts',
    holds: (text) =>
      /privileges: \{ standard: true, secure: true, supportFetchAPI: true \}/.test(codeOf(text)),
    plants: [
      swap('supportFetchAPI: true', 'supportFetchAPI: true, bypassCSP: true'),
      swap('secure: true, ', ''),
    ],
  },
  must('overrides of tests end with packaging', 'electron/overrides.ts', /if \(packaged\) return \{\};/),
  must(
    'packaging asked of Electron',
    'electron/overrides.ts',
    /readOverrides\(process\.env, app\.isPackaged\)/,
    swap('app.isPackaged', 'false'),
  ),

  // What must be nowhere.
  ...never(
    shellFiles,
    'opens no address outside',
    /openExternal/,
    "void shell.openExternal('https://example.com');",
  ),
  ...never(shellFiles, 'runs no text as code', /\beval\(|new Function\(|executeJavaScript\(/, "eval('1');"),
  ...never(shellFiles, 'starts no program', /child_process/, "import { exec } from 'node:child_process';"),
  ...never(
    shellFiles,
    'loosens no window',
    /(nodeIntegration\w*|webviewTag|allowRunningInsecureContent|experimentalFeatures): true|(contextIsolation|sandbox|webSecurity): false|enableBlinkFeatures/,
    'const loose = { webSecurity: false };',
  ),
  ...never(
    shellFiles,
    'loosens no switch',
    /appendSwitch\(\s*'(no-sandbox|disable-web-security|remote-debugging|ignore-certificate)/,
    "app.commandLine.appendSwitch('no-sandbox');",
  ),
  ...never(
    shellFiles,
    'loads nothing from a network',
    /loadURL\(\s*['"`]https?:/,
    "window.loadURL('https://example.com');",
  ),
  ...never(
    shellFiles,
    'believes no bad certificate',
    /certificate-error|setCertificateVerifyProc/,
    "app.on('certificate-error', () => true);",
  ),

  // Printing: without a dialog only on a printer that was named and is there.
  must(
    'silent on a printer that is there only',
    'electron/print.ts',
    /silent: printer !== undefined,/,
    swap('silent: printer !== undefined', 'silent: true'),
  ),
  must(
    'the printer is looked up',
    'electron/print.ts',
    /const there = printers\.find\(\(one\) => one\.name === ask\.printer\);[\s\S]*?send\(window, ask, there\?\.name\)/,
    swap('send(window, ask, there?.name)', 'send(window, ask, ask.printer)'),
  ),

  // The policy of the pages.
  none('default-src'),
  none('object-src'),
  none('base-uri'),
  none('frame-src'),
  none('form-action'),
  none('frame-ancestors'),
  policy(
    'script-src',
    (csp) => same(csp['script-src'], "'self'"),
    (csp) => csp['script-src']?.push("'unsafe-inline'"),
    (csp) => csp['script-src']?.push("'unsafe-eval'"),
    (csp) => csp['script-src']?.push("'wasm-unsafe-eval'"),
    (csp) => csp['script-src']?.push('https:'),
    (csp) => {
      delete csp['script-src'];
    },
  ),
  policy(
    'worker-src',
    (csp) => same(csp['worker-src'], "'self'"),
    (csp) => csp['worker-src']?.push('blob:'),
  ),
  policy(
    'no network',
    (csp) =>
      Object.values(csp)
        .flat()
        .every((source) => /^('self'|'none'|'unsafe-inline'|data:|blob:)$/.test(source)),
    (csp) => csp['connect-src']?.push('https://example.com'),
    (csp) => csp['img-src']?.push('*'),
  ),
  policy(
    'inline for styles only',
    (csp) =>
      Object.entries(csp).every(
        ([name, sources]) => name === 'style-src' || !sources.includes("'unsafe-inline'"),
      ),
    (csp) => csp['default-src']?.push("'unsafe-inline'"),
  ),
  {
    name: 'page without inline script',
    file: 'renderer/index.html',
    holds: (text) =>
      [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].every(
        ([tag, body]) => /\bsrc="\.\//.test(tag) && body === '',
      ) && !/\son\w+=|javascript:|https?:/.test(text),
    plants: [
      swap('</body>', '<script>1</script></body>'),
      swap('<div id="root">', '<div id="root" onclick="x()">'),
      swap('./app/main.tsx', 'https://example.com/x.js'),
    ],
  },

  // The package.
  fuse('runAsNode', false),
  fuse('enableCookieEncryption', true),
  fuse('enableNodeOptionsEnvironmentVariable', false),
  fuse('enableNodeCliInspectArguments', false),
  fuse('enableEmbeddedAsarIntegrityValidation', true),
  fuse('onlyLoadAppFromAsar', true),
  fuse('grantFileProtocolExtraPrivileges', false),
  {
    name: 'packed',
    file: 'build/electron-builder.json',
    holds: (text) => JSON.parse(text).asar === true,
    plants: [swap('"asar": true', '"asar": false'), drop('"asar": true,')],
  },
  {
    name: 'ships the build only',
    file: 'build/electron-builder.json',
    holds: (text) => {
      const { files } = JSON.parse(text) as { files?: string[] };
      return Boolean(
        files?.includes('!node_modules/**/*') && files.every((f) => /^(!|dist\/|package\.json$)/.test(f)),
      );
    },
    plants: [swap('"!node_modules/**/*"', '"node_modules/**/*"'), swap('"files": [', '"files": ["**/*", ')],
  },
];

/** Names of the guards these sources lack. */
export const missing = (sources: Sources): string[] =>
  guards.filter(({ file, holds }) => !holds(sources.get(file) ?? '')).map(({ name }) => name);
