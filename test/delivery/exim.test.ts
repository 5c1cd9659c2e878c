import { afterAll, expect, test } from "vitest";
import { sha256Of } from "../../src/domain/sha256.ts";
import { firstSheetCells } from "../../src/intake/card-cells.ts";
import { crmKpi, freshFolder, hashes, put } from "../commands/program.ts";
import { Exim, exim } from "./exim.ts";
import { mailYaml, publishedFirm, TODAY } from "./firm.ts";
import { PASSWORD } from "./mail-server.ts";
import { readMail } from "./mime.ts";

let server: Exim | null = null;

afterAll(async () => {
  await server?.stop();
});

/** Everybody's mailbox, and how many mails it gets: two people have an interview list as well. */
const BOXES = { a001: 1, l001: 2, l002: 2, l003: 1, boss: 1 };

test.skipIf(exim === undefined)(
  "Debian's mail server delivers to everybody's own mailbox (skipped where exim4 is not installed)",
  async () => {
    const firm = await publishedFirm();
    server = await Exim.start(await freshFolder(), Object.keys(BOXES));
    await put(firm, "crm-kpi.yaml", mailYaml(server.port).replace("timeout: 1", "timeout: 30"));
    const env = { CRM_KPI_SMTP_PASSWORD: PASSWORD };
    const args = ["send", firm, "--quarter", "2025Q3", "--today", TODAY];
    const first = await crmKpi(args, { env });
    expect(first).toMatchObject({ code: 0, err: "" });
    expect((await crmKpi(args, { env })).out).toContain("本次发出 0 封，以前已发 7 封");
    const published = await hashes(`${firm}/results/2025Q3`);
    for (const [box, expected] of Object.entries(BOXES)) {
      const mails = (await server.mails(box, expected)).map(readMail);
      expect(mails, box).toHaveLength(expected);
      const attachments = mails.flatMap((mail) => mail.attachments);
      const id = box.toUpperCase();
      for (const { name, bytes } of attachments) {
        const path = Object.keys(published).find((one) => one.endsWith(name.replace("2025Q3-", "")));
        expect(published[path ?? ""], name).toBe(sha256Of(bytes));
        if (box !== "boss") expect(JSON.stringify(await firstSheetCells(bytes))).toContain(`工号 ${id}　`);
      }
      expect(attachments, box).toHaveLength(box === "boss" ? 2 : 1);
    }
  },
);
