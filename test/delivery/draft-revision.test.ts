import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { put } from "../commands/program.ts";
import { mailYaml, publishedFirm, sending } from "./firm.ts";
import { MailServer } from "./mail-server.ts";
import { readMail } from "./mime.ts";

test("a provisional revision makes nothing void that was approved", async () => {
  const firm = await publishedFirm();
  const running = await MailServer.start();
  await put(firm, "crm-kpi.yaml", mailYaml(running.port));
  const folder = "results/2025Q3.rev2";
  await cp(join(firm, "results/2025Q3"), join(firm, folder), { recursive: true });
  await rm(join(firm, folder, "approval.json"));
  const manifest = JSON.parse(await readFile(join(firm, folder, "manifest.json"), "utf8"));
  await put(firm, `${folder}/manifest.json`, JSON.stringify({ ...manifest, revision: 2 }));
  const { code, err } = await sending(firm, { draft: true });
  expect(err()).toBe("");
  expect(code).toBe(0);
  expect(running.taken).toHaveLength(5);
  for (const { raw } of running.taken) {
    const { text } = readMail(raw);
    expect(text).toContain("这是第 2 版的修订稿。批准之前，仍以已批准的第 1 版为准。");
    expect(text).not.toMatch(/作废|以本版为准/);
  }
  await running.stop();
});
