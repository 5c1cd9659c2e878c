import { files } from "./bytes.ts";
import { holds } from "./judge.ts";

holds(files);
