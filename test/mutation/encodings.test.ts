import { encodings } from "./bytes.ts";
import { holds } from "./judge.ts";

holds(encodings);
