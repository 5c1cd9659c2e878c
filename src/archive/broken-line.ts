/** A line of a file that is only ever appended to is not what was written there; its number is counted from 1. */
export class BrokenLine extends Error {
  readonly path: string;
  readonly line: number;
  constructor(path: string, line: number) {
    super(`${path}:${line}`);
    this.path = path;
    this.line = line;
  }
}
