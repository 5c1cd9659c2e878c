import { holds } from "./judge.ts";
import { shapes } from "./structure.ts";

holds(shapes);
