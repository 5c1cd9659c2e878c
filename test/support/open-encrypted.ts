import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { soffice } from "./soffice.ts";

const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Main(source As String, target As String, secret As String)
  Dim given(1) As New com.sun.star.beans.PropertyValue
  given(0).Name = "Hidden"
  given(0).Value = True
  given(1).Name = "Password"
  given(1).Value = secret
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, given())
  If Not IsNull(document) Then
    Dim how(1) As New com.sun.star.beans.PropertyValue
    how(0).Name = "FilterName"
    how(0).Value = "Text - txt - csv (StarCalc)"
    how(1).Name = "FilterOptions"
    how(1).Value = "44,34,76"
    document.storeToURL(target, how())
    document.close(True)
  End If
End Sub
</script:module>`;
const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>`;
const LIBRARIES = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>`;

/** What LibreOffice makes of an encrypted workbook: the first sheet's text, without a password and with it. */
export function openedByLibreOffice(
  workbook: Uint8Array,
  password: string,
  work: string,
): { readonly without: string | null; readonly withIt: string | null } {
  writeFileSync(join(work, "card.xlsx"), workbook);
  const office = (...args: string[]) =>
    execFileSync(soffice ?? "", [`-env:UserInstallation=file://${work}/profile`, "--headless", ...args], {
      stdio: "ignore",
      timeout: 90_000,
    });
  office("--convert-to", "csv", "--outdir", join(work, "without"), join(work, "card.xlsx"));
  // The profile exists from here on; a macro is the only way to hand over a password without a dialog.
  const basic = join(work, "profile/user/basic");
  mkdirSync(join(basic, "Standard"), { recursive: true });
  writeFileSync(join(basic, "Standard/Module1.xba"), MODULE);
  writeFileSync(join(basic, "Standard/script.xlb"), LIBRARY);
  writeFileSync(join(basic, "script.xlc"), LIBRARIES);
  const [source, target] = ["card.xlsx", "with.csv"].map((name) => `file://${work}/${name}`);
  office("--norestore", `macro:///Standard.Module1.Main("${source}","${target}","${password}")`);
  return { without: textIn(join(work, "without/card.csv")), withIt: textIn(join(work, "with.csv")) };
}

function textIn(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
