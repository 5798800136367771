/** One thing in a file that was not taken, told so that whoever keeps the file can mend it. */
export interface Refused {
  /** On which the row begins; 1 is the header. */
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly why: string;
}

export interface ImportReport {
  readonly file: string;
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** A row with two faults is here twice. */
  readonly refused: readonly Refused[];
  /** Columns of the file that mean nothing to us. */
  readonly unknownColumns: readonly string[];
}
