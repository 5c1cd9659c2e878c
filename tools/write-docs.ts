import { readFileSync, writeFileSync } from "node:fs";
import { findingsDocument } from "./findings-document.ts";
import { schemeDocument } from "./scheme-document.ts";
import { configJsonSchema } from "./scheme-json.ts";

const edition = readFileSync("editions/built-in.yaml", "utf8");
writeFileSync("docs/findings.md", findingsDocument());
writeFileSync("docs/scheme.md", schemeDocument(edition));
writeFileSync("docs/crm-kpi.schema.json", configJsonSchema(edition));
writeFileSync("editions/crm-kpi.schema.json", configJsonSchema(edition));
