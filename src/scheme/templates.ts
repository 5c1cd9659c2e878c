import { z } from "zod";
import { packText } from "../domain/text.ts";
import type { Templates } from "./contract.ts";

const NOT_INSIDE = packText(
  "应为律所资料文件夹内的文件，写相对路径，如 templates/our.xlsx",
  "expected a file below the firm's folder, by its relative path, such as templates/our.xlsx",
);
const NO_MACROS = packText(
  "模板不能带宏；请用 Excel 另存为“Excel 工作簿 (*.xlsx)”后改写文件名",
  "a template cannot have macros; save it in Excel as “Excel Workbook (*.xlsx)” and name that file",
);
const NO_WORKBOOK = packText("模板应为 .xlsx 文件", "a template is an .xlsx file");

/** A path below the firm's folder, without steps out of it; `\` is taken for `/`, as Windows writes it. */
const workbook = z.string().transform((written, context) => {
  const refuse = (message: string) => {
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  };
  const path = written.trim().replaceAll("\\", "/");
  const steps = path.split("/").filter((step) => step !== "" && step !== ".");
  if (steps.length === 0 || path.startsWith("/") || /^[A-Za-z]:/.test(path) || steps.includes("..")) {
    return refuse(NOT_INSIDE);
  }
  if (/\.(xlsm|xltm|xlsb)$/i.test(path)) return refuse(NO_MACROS);
  return /\.xlsx$/i.test(path) ? steps.join("/") : refuse(NO_WORKBOOK);
});

/** The firm's own templates; what is not given is built in. */
export const templatesSchema = z
  .strictObject({ scorecard: workbook.optional() })
  .transform(({ scorecard = null }): Templates => ({ scorecard }));
