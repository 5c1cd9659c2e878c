import officeCrypto from "officecrypto-tool";

/** A workbook that opens only with its password: Excel's own encryption (agile, AES-256), different in every run. */
export function encryptWorkbook(workbook: Uint8Array, password: string): Uint8Array {
  return officeCrypto.encrypt(Buffer.from(workbook), { password });
}

/** The longest password that such a workbook takes. */
export const LONGEST_PASSWORD = 255;
