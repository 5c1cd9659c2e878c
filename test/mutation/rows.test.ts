import { holds } from "./judge.ts";
import { rows } from "./structure.ts";

holds(rows);
