/** Writes the latest value, one write at a time; what was overtaken while the disk was busy is skipped. */
export interface PenState {
  /** Instant of the last good write, ISO 8601; '' before the first. */
  at: string;
  busy: boolean;
  /** Why the last write failed; '' when it did not. */
  why: string;
}

export class DraftPen<T> {
  private next: { value: T } | undefined;
  private running: Promise<void> | undefined;
  private state: PenState = { at: '', busy: false, why: '' };

  constructor(
    private readonly write: (value: T) => Promise<void>,
    private readonly erase: () => Promise<void>,
    private readonly tell: (state: PenState) => void,
    private readonly now: () => string = () => new Date().toISOString(),
  ) {}

  keep(value: T): void {
    this.next = { value };
    this.running ??= this.run();
  }

  /** Forgets what is not written yet, waits for the write under way, then erases. */
  async drop(): Promise<void> {
    this.next = undefined;
    await this.running;
    await this.erase();
    this.say({ at: '', busy: false, why: '' });
  }

  private async run(): Promise<void> {
    this.say({ ...this.state, busy: true });
    while (this.next) {
      const { value } = this.next;
      this.next = undefined;
      try {
        await this.write(value);
        this.say({ at: this.now(), busy: true, why: '' });
      } catch (error) {
        this.say({ ...this.state, why: error instanceof Error ? error.message : String(error) });
      }
    }
    this.running = undefined;
    this.say({ ...this.state, busy: false });
  }

  private say(state: PenState): void {
    this.state = state;
    this.tell(state);
  }
}
