import { holds } from "./judge.ts";
import { workbooks } from "./structure.ts";

holds(workbooks);
