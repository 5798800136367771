/** Colours where a person looks, none in a file or a pipe. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

const PLAIN: Paint = { bold: same, dim: same, red: same, green: same, yellow: same };

const COLOURED: Paint = {
  bold: inCode(1, 22),
  dim: inCode(2, 22),
  red: inCode(31, 39),
  green: inCode(32, 39),
  yellow: inCode(33, 39),
};

export const paintFor = (isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Paint =>
  isTerminal && !env['NO_COLOR'] ? COLOURED : PLAIN;

function same(text: string): string {
  return text;
}

function inCode(on: number, off: number): (text: string) => string {
  return (text) => `\u001B[${on}m${text}\u001B[${off}m`;
}
