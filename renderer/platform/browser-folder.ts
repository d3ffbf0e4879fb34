/** A folder picked through the File System Access API (Chrome, Edge); elsewhere there is none. */
import type { Answer } from '#shared/bridge';

/** Handles can't cross the bridge: it carries the key, this map keeps the handle until the window closes. */
const picked = new Map<string, FileSystemDirectoryHandle>();

type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

/** The key of the picked folder; null when cancelled or not available. Needs a user gesture. */
export async function pickFolder(): Promise<string | null> {
  const picker = (window as unknown as { showDirectoryPicker?: Picker }).showDirectoryPicker;
  if (!picker) return null;
  try {
    const handle = await picker.call(window, { id: 'papers', mode: 'readwrite' });
    const key = `${handle.name} #${picked.size + 1}`;
    picked.set(key, handle);
    return key;
  } catch {
    return null;
  }
}

/** Write into a picked folder. Chromium writes to a swap file and puts it in place on close: whole or not at all. */
export async function savePicked(key: string, name: string, bytes: Uint8Array): Promise<Answer<'saveFile'>> {
  const folder = picked.get(key);
  if (!folder) return { saved: false, path: null, why: '请先选择保存的文件夹。' };
  try {
    const handle = await folder.getFileHandle(await freeName(folder, safeName(name), bytes), {
      create: true,
    });
    const out = await handle.createWritable();
    await out.write(bytes as BufferSource);
    await out.close();
    const back = await handle.getFile();
    if (back.size !== bytes.length) throw new DOMException('size', 'DataError');
    return { saved: true, path: `${folder.name}/${handle.name}` };
  } catch (error) {
    return { saved: false, path: null, why: sentenceFor(error) };
  }
}

/** The name, or `name (2)` … where a different file has it: nothing is written over in silence, as in the other shell. */
async function freeName(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<string> {
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? name : `${stem} (${n})${end}`;
    const there = await folder.getFileHandle(tried).then(
      (handle) => handle.getFile(),
      (error: DOMException) => {
        if (error.name === 'NotFoundError') return null;
        throw error;
      },
    );
    if (!there || (await sameBytes(there, bytes))) return tried;
  }
}

async function sameBytes(file: File, bytes: Uint8Array): Promise<boolean> {
  if (file.size !== bytes.length) return false;
  const there = new Uint8Array(await file.arrayBuffer());
  return there.every((byte, at) => byte === bytes[at]);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const safeName = (name: string): string => name.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_').trim() || '未命名';

export function sentenceFor(error: unknown): string {
  switch ((error as DOMException)?.name) {
    case 'QuotaExceededError':
      return '磁盘空间不足，文件没有保存。请清理磁盘后再保存一次。';
    case 'NotAllowedError':
      return '浏览器没有写入这个文件夹的许可，文件没有保存。请重新选择文件夹。';
    case 'NoModificationAllowedError':
      return '文件正被其他程序打开，没有保存。请先关闭打开它的程序，再保存一次。';
    case 'NotFoundError':
      return '文件夹不存在（可能被移走），文件没有保存。请重新选择文件夹。';
    default:
      return '文件没有保存，请换一个文件夹再试。';
  }
}
