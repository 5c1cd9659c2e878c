import type { Worksheet } from "wasm-xlsxwriter";

const A4 = 9;

/** How a sheet is printed: on A4, as wide as the page, with a foot that says whom it is for. */
export function page(
  sheet: Worksheet,
  foot: string,
  { landscape, onePage }: { readonly landscape: boolean; readonly onePage: boolean },
): void {
  sheet.setPaperSize(A4).setMargins(0.5, 0.5, 0.5, 0.6, 0.3, 0.3).setScreenGridlines(false);
  if (landscape) sheet.setLandscape();
  else sheet.setPortrait();
  sheet.setPrintFitToPages(1, onePage ? 1 : 0).setPrintCenterHorizontally(true);
  sheet.setFooter(`&L&8 ${foot}&C&8&P / &N`);
}
