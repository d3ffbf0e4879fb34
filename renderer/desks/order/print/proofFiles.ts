/** Files of a proof: named by their SHA-256, so that the signature says which file was seen; small ones are kept, too. */
import { digestHex, keepBlob } from '../../../store/blobs';

/** Larger ones are named by their hash only: the shop's own file server keeps artwork. */
const KEEP = 5 * 1024 * 1024;

export interface ProofFile {
  name: string;
  hash: string;
}

/** Throws what the browser throws when the file can't be read. */
export async function proofFile(file: File): Promise<ProofFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.slice(0, 200);
  if (bytes.length <= KEEP)
    return { name, hash: await keepBlob(bytes, file.type || 'application/octet-stream') };
  return { name, hash: await digestHex(bytes) };
}
