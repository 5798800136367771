/** Something that can be broken here on purpose. */
export interface Fault {
  readonly id: string;
  readonly where: 'telegram' | 'whatsapp' | 'sms' | 'twilio' | 'slack' | 'maps' | 'billing' | 'queue';
  readonly label: string;
  /** What to expect of the product while it lasts, in a sentence. */
  readonly expect: string;
  /** A blow happens once; a lasting one goes on until it is healed. */
  readonly lasting: boolean;
  isOn(): Promise<boolean>;
  /** Answers what came of it, where there is something to say. */
  set(on: boolean): Promise<string | null>;
}

/** A fault as the page shows it. */
export interface FaultView extends Pick<Fault, 'id' | 'where' | 'label' | 'expect' | 'lasting'> {
  readonly on: boolean;
}

export const readFaults = (faults: readonly Fault[]): Promise<FaultView[]> =>
  Promise.all(
    faults.map(async (fault) => {
      const { id, where, label, expect, lasting } = fault;
      return { id, where, label, expect, lasting, on: await fault.isOn() };
    }),
  );

/** The database keeps the primary copy of every job, so what the queue forgets comes back. */
export const queueFault = (wipeQueue: () => Promise<number>): Fault => ({
  id: 'queue-wiped',
  where: 'queue',
  label: 'Wipe the queue',
  expect:
    'Every job in the queue is gone at once. Each is also a row in PostgreSQL: the sweeper hands them over again within seconds, and no message is lost or doubled.',
  lasting: false,
  isOn: () => Promise.resolve(false),
  set: async (on) => {
    if (!on) return null;
    const lost = await wipeQueue();
    return lost === 1 ? 'The queue forgot one row.' : `The queue forgot ${lost} rows.`;
  },
});
