import type { MergeProof, PersonMerge } from '../people/person-merge.ts';

export interface Merging {
  readonly from: string;
  readonly to: string;
  readonly proof: MergeProof;
  /** Whose place in the conversation goes on; the other one's is kept in the record. */
  readonly speaking: 'from' | 'to';
  /** The contact point that the proof is about; null for a decision about the people as such. */
  readonly contactPointId: string | null;
}

/** Who turned out to be whom. Every merge is recorded with what it moved, so that it can be taken back. */
export interface MergeStore {
  /**
   * Everything that `from` has goes to `to`; `from` stays as an empty person. False where it was done before. Throws
   * `LostRace` when one of them has become part of somebody else since they were read.
   */
  merge(merging: Merging): Promise<boolean>;
  find(mergeId: string): Promise<PersonMerge | null>;
  /** In which this person took part, on either side, the newest first. */
  of(personId: string): Promise<readonly PersonMerge[]>;
  /** Of people whose names hold these words, the newest first; of everybody where there are no words. */
  named(words: string, limit: number): Promise<readonly PersonMerge[]>;
  /**
   * Moves back what the merge moved, as far as it is still where that put it. What came later stays where it is, but a
   * chat's messages go with the chat. False when it was undone before.
   */
  undo(mergeId: string): Promise<boolean>;
}
