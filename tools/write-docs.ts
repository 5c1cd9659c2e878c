import { writeFileSync } from "node:fs";
import { findingsDocument } from "./findings-document.ts";

writeFileSync("docs/findings.md", findingsDocument());
