import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { report } from "../../../src/output/report.ts";
import { samplePublication } from "./samples.ts";

const CHROMIUM = "/usr/bin/chromium";
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const absent = !existsSync(CHROMIUM);
const title = absent
  ? `in a browser (skipped: ${CHROMIUM} is not installed on this machine)`
  : "in a browser";

describe.skipIf(absent)(title, { timeout: 60_000 }, () => {
  let folder = "";
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "report-"));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    if (folder !== "") await rm(folder, { recursive: true });
  });

  /** The report opened at a width, with everything the browser complained about or asked for. */
  async function opened(
    text: string,
    width: number,
  ): Promise<{ page: Page; complaints: string[]; asked: string[] }> {
    const file = join(folder, "report.html");
    await writeFile(file, text);
    const address = pathToFileURL(file).href;
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (request.url() !== address) asked.push(request.url());
    });
    await page.goto(address, { waitUntil: "load" });
    return { page, complaints, asked };
  }

  const cases = LANGUAGES.flatMap((lang) => [360, 390, 768, 1280].map((width) => ({ lang, width })));

  test.for(cases)(
    "$lang at $width px: no complaint, no request, nothing beside the page",
    async ({ lang, width }) => {
      const { page, complaints, asked } = await opened(report(await samplePublication(lang)), width);
      const wide = await page.evaluate("document.documentElement.scrollWidth");
      await page.close();
      expect(complaints).toEqual([]);
      expect(asked).toEqual([]);
      expect(wide).toBeLessThanOrEqual(width);
    },
  );

  test("a very long name widens nothing", async () => {
    const sample = await samplePublication("zh");
    const people = sample.assessment.people.map((one) => ({
      ...one,
      person: { ...one.person, name: "X".repeat(300), department: "部".repeat(200) },
    }));
    const { page } = await opened(report({ ...sample, assessment: { ...sample.assessment, people } }), 390);
    const wide = await page.evaluate("document.documentElement.scrollWidth");
    await page.close();
    expect(wide).toBeLessThanOrEqual(390);
  });

  test.for(LANGUAGES)("prints on A4 (%s)", async (lang) => {
    const { page } = await opened(report(await samplePublication(lang)), 1280);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    await page.close();
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = ""]) =>
      box.trim().split(/\s+/).map(Number),
    );
    expect(pdf.startsWith("%PDF")).toBe(true);
    expect(boxes.length).toBeGreaterThan(5);
    expect(boxes.length).toBeLessThan(20);
    for (const [, , width = 0, height = 0] of boxes) {
      expect(Math.abs(width - 595)).toBeLessThan(2);
      expect(Math.abs(height - 842)).toBeLessThan(2);
    }
  });
});
