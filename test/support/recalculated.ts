import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { soffice } from "./soffice.ts";

/** A line of a sheet to be computed: what stands in its cells, and the formula over them. */
export type Line = {
  readonly value: string;
  readonly target: string;
  readonly weight: string;
  /** Given the addresses of value, target and weight. */
  readonly formula: (at: { value: string; target: string; weight: string }) => string;
};

/** What LibreOffice computes for each line. Cells hold formulas, so that quotients are divided there as on a card. */
export function recalculated(lines: readonly Line[]): number[] {
  const work = mkdtempSync(join(tmpdir(), "crm-kpi-rules-"));
  try {
    const rows = lines.map(({ value, target, weight, formula }, index) => {
      const [a, b, c] = [`A${index + 1}`, `B${index + 1}`, `C${index + 1}`];
      const points = formula({ value: a, target: b, weight: c });
      return [value, target, weight, points].map((f) => ({ t: "n" as const, f }));
    });
    const sheet = utils.aoa_to_sheet([]);
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        sheet[utils.encode_cell({ r, c })] = cell;
      });
    });
    sheet["!ref"] = `A1:D${Math.max(1, rows.length)}`;
    const book = { SheetNames: ["x"], Sheets: { x: sheet } };
    const path = join(work, "rules.xlsx");
    writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx" }));
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";
    const options = [`-env:UserInstallation=file://${work}/profile`, "--headless", "--convert-to", filter];
    execFileSync(soffice ?? "", [...options, "--outdir", work, path], { stdio: "ignore" });
    return readFileSync(join(work, "rules.csv"), "utf8")
      .trim()
      .split(/\r?\n/)
      .map((line) => Number(line.split(",")[3]));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
