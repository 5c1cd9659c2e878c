import { cells } from "./cells.ts";
import { holds } from "./judge.ts";

holds(cells);
