import { askCode } from './ask-code.ts';
import { askNumber } from './ask-number.ts';
import { askWay } from './ask-way.ts';
import type { NumberFlow, NumberSteps } from './number-flow.ts';

/** A phone number, and the proof that it is theirs: three steps for any dialogue that needs one. */
export const proveNumber = (flow: NumberFlow): NumberSteps => ({
  number: askNumber(flow),
  way: askWay,
  code: askCode(flow),
});
