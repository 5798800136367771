/**
 * Somebody else wrote first: a guarded save found another version than the one that was read. The unit of work starts
 * the work again, so that it decides on what is true now; whoever is outside it sees this only after several tries.
 */
export class LostRace extends Error {
  override readonly name = 'LostRace';
  readonly subject: string;
  readonly id: string;

  constructor(subject: string, id: string) {
    super(`The ${subject} ${id} has changed since it was read`);
    this.subject = subject;
    this.id = id;
  }
}
