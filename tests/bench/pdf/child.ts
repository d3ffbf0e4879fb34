/** One maker in a process of its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { peakMb } from '../lib/memory';
import type { Said } from './maker';

export class Child {
  private constructor(private readonly process: ChildProcess) {}

  static async start(subject: string, work: string): Promise<Child> {
    const started = new Child(
      fork(join(import.meta.dirname, 'maker.ts'), [subject, work], {
        execArgv: ['--import', 'tsx'],
        // autotable warns of every Chinese word wider than its column, and then wraps it.
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      }),
    );
    await started.heard();
    return started;
  }

  /** One paper, in ms; the first is the cold one. Throws after `patience` ms; the child is then of no more use. */
  async make(patience: number): Promise<{ ms: number; bytes: number }> {
    let clock: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, failed) => {
      clock = setTimeout(() => failed(new Error(`not done in ${patience / 1000} s`)), patience);
    });
    const said = await Promise.race([this.told('make'), late]).finally(() => clearTimeout(clock));
    if (!('ms' in said)) throw new Error('failed' in said ? said.failed : 'said something else');
    return said;
  }

  async write(path: string): Promise<void> {
    await this.told(path);
  }

  /** Highest resident memory since its start, MB. */
  peak(): number | null {
    return peakMb(this.process.pid!);
  }

  end(): void {
    this.process.kill('SIGKILL');
  }

  private told(words: string): Promise<Said> {
    const answer = this.heard();
    this.process.send(words);
    return answer;
  }

  private heard(): Promise<Said> {
    return new Promise((done, failed) => {
      const ended = (code: number | null) => failed(new Error(`maker ended: ${code}`));
      this.process.once('exit', ended);
      this.process.once('message', (said: Said) => {
        this.process.off('exit', ended);
        done(said);
      });
    });
  }
}
