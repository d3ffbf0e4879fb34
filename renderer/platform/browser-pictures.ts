/** Photos and scans beside the backups without a shell: the folder `pictures` in the backups' own, by their SHA-256. */
import type { Answer, Ask } from '#shared/bridge';
import { backupsFolder, digest, filesIn, read, write } from './browser-backups';
import { sentenceFor } from './browser-folder';

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await backupsFolder()).getDirectoryHandle('pictures', { create: true });
}

export async function keptPictures(): Promise<string[]> {
  return (await filesIn(await folder())).map((f) => f.name).filter((name) => /^[0-9a-f]{64}$/.test(name));
}

export async function keepPicture({ sha256, bytes }: Ask<'keepPicture'>): Promise<Answer<'keepPicture'>> {
  try {
    if ((await keptPicture(sha256)).bytes) return { kept: true };
    await write(await folder(), sha256, bytes);
    const whole = (await keptPicture(sha256)).bytes !== null;
    return whole
      ? { kept: true }
      : { kept: false, why: '照片备份后读回不一致，磁盘可能有故障。请换一个盘备份。' };
  } catch (error) {
    return { kept: false, why: sentenceFor(error).replace('文件没有保存', '照片没有备份') };
  }
}

/** Null for what is not there or no longer what its name says. */
export async function keptPicture(sha256: string): Promise<Answer<'readPicture'>> {
  try {
    const bytes = await read(await folder(), sha256);
    return { bytes: (await digest(bytes)) === sha256 ? new Uint8Array(bytes) : null };
  } catch {
    return { bytes: null };
  }
}
