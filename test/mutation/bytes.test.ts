import { bytes } from "./bytes.ts";
import { holds } from "./judge.ts";

holds(bytes);
