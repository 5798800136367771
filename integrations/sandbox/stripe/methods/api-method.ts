import type { Emulator } from '../emulator.ts';
import type { Params } from '../params.ts';

export interface ApiCall {
  readonly params: Params;
  /** The id in the path, where there is one. */
  readonly id: string;
}

export interface ApiMethod {
  readonly method: 'GET' | 'POST';
  /** `:id` stands for one part. */
  readonly path: string;
  run(emulator: Emulator, call: ApiCall): unknown;
}
