/** Business time as the page shows and moves it, in epoch milliseconds. */
export interface SandboxClock {
  now(): Promise<number>;
  /** Forward only; answers what time it is then. */
  moveBy(ms: number): Promise<number>;
  /** When the next timer is due; null where nothing waits. */
  nextDueAt(): Promise<number | null>;
  /**
   * What the business clock showed when the machine's said this. Messages are stamped by the machine; without this
   * they would all read as if nobody had ever moved the clock.
   */
  readonly businessTimeOf?: (machineInstant: number) => number;
}
