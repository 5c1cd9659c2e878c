import type { Quarter } from "../../domain/quarter.ts";
import type { Lang, Text } from "../../domain/text.ts";
import type { OutputFile } from "../contract.ts";
import { fillInFiles } from "../fill-in/index.ts";
import { configText, SCHEMA_FILE } from "./config.ts";
import { deliveryPage } from "./delivery-page.ts";
import { folderOf, NEW_FIRM_SOURCES } from "./layout.ts";

/** The page that tells each department what to deliver. */
export const PAGE: Text = { zh: "交付说明.html", en: "delivery.html" };

/**
 * Everything in the folder of a new firm.
 * @param config the name of the configuration
 * @param schema the shape of the configuration for editors
 */
export async function firmFolder(
  quarter: Quarter,
  lang: Lang,
  config: string,
  schema: Uint8Array,
): Promise<OutputFile[]> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return [
    { path: config, content: bytes(configText(lang)) },
    { path: SCHEMA_FILE, content: schema },
    { path: PAGE[lang], content: bytes(deliveryPage(quarter, lang)) },
    ...(await fillInFiles(NEW_FIRM_SOURCES, lang, (source) => folderOf(source, quarter, lang))),
  ];
}
