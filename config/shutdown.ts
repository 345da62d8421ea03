/** What must be stopped at the end, last started first; whoever asks twice waits for the same stop. */
export class Shutdown {
  private readonly stops: (() => Promise<void>)[] = []
  private stopping: Promise<void> | null = null

  get begun(): boolean {
    return this.stopping !== null
  }

  add(stop: () => Promise<void>): void {
    this.stops.push(stop)
  }

  run(): Promise<void> {
    this.stopping ??= this.stopAll()
    return this.stopping
  }

  private async stopAll(): Promise<void> {
    for (let stop = this.stops.pop(); stop; stop = this.stops.pop()) await stop()
  }
}
