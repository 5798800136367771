/** A row of a file with the line on which it begins. */
export interface Numbered<Row> {
  readonly line: number;
  readonly row: Row;
}

/** Why the database's other rows don't let this one in; `facts` are for the words. */
export interface RowRefusal {
  readonly column: string;
  readonly value: string;
  readonly code: 'belongs_to_somebody_else' | 'has_another_legacy_id' | 'same_person_twice' | 'same_model_twice';
  readonly fact: string;
}

/** What became of a row. */
export type Outcome = 'added' | 'updated' | 'unchanged' | RowRefusal;

/** What happens to what is there already: an import brings it in line with the file, a seed leaves it alone. */
export type Existing = 'update' | 'keep';
