import { appealEntries } from "./appeal-entries.ts";
import { commitmentEntries } from "./commitment-entries.ts";
import { fileEntries } from "./file-entries.ts";
import { identityEntries } from "./identity-entries.ts";
import { inquiryEntries } from "./inquiry-entries.ts";
import { itemEntries } from "./item-entries.ts";
import { layoutEntries } from "./layout-entries.ts";
import { mailEntries } from "./mail-entries.ts";
import { mappingEntries } from "./mapping-entries.ts";
import { measureEntries } from "./measure-entries.ts";
import { receiptEntries } from "./receipt-entries.ts";
import { reconcileEntries } from "./reconcile-entries.ts";
import { rowEntries } from "./row-entries.ts";
import { templateEntries } from "./template-entries.ts";
import { whoEntries } from "./who-entries.ts";

/** Everything that can be wrong with the data, and with the firm's template. The words, levels and remedies stand here and nowhere else. */
export const catalogue = {
  ...fileEntries,
  ...layoutEntries,
  ...mappingEntries,
  ...rowEntries,
  ...whoEntries,
  ...identityEntries,
  ...reconcileEntries,
  ...itemEntries,
  ...inquiryEntries,
  ...receiptEntries,
  ...commitmentEntries,
  ...measureEntries,
  ...appealEntries,
  ...templateEntries,
  ...mailEntries,
} as const;
