/**
 * Where tests may redirect the shell: folders and dialog answers. A packaged build ignores them all,
 * so nobody can point an installed shop at another data folder with an environment variable.
 */
import { app } from 'electron';

export interface Overrides {
  /** Replaces the user data folder. */
  profile?: string;
  documents?: string;
  backups?: string;
  /** Answers every save dialog with this folder and the suggested name. */
  saveFolder?: string;
  /** Answers every folder dialog. */
  chosenFolder?: string;
  /** Milliseconds to wait for the last backup on quit. */
  quitPatience?: number;
}

export function readOverrides(env: NodeJS.ProcessEnv, packaged: boolean): Overrides {
  if (packaged) return {};
  const patience = Number(env.DUIJIE_TEST_QUIT_MS);
  return {
    profile: env.DUIJIE_TEST_PROFILE || undefined,
    documents: env.DUIJIE_TEST_DOCUMENTS || undefined,
    backups: env.DUIJIE_TEST_BACKUPS || undefined,
    saveFolder: env.DUIJIE_TEST_SAVE_DIR || undefined,
    chosenFolder: env.DUIJIE_TEST_CHOOSE_DIR || undefined,
    quitPatience: Number.isFinite(patience) && patience > 0 ? patience : undefined,
  };
}

/** Read once at start: a later change of the environment must not move data under a running app. */
export const overrides = readOverrides(process.env, app.isPackaged);
