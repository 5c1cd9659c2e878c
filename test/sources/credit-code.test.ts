import fc from "fast-check";
import { expect, test } from "vitest";
import { creditCheck, isCreditCode } from "../../src/sources/kinds/credit-code.ts";

const CHARACTERS = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
const body = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 17, maxLength: 17 });

test.for([
  { code: "91110000600037341L", name: "a published code" },
  { code: "91440300708461136T", name: "another published code" },
])("$name is one", ({ code }) => {
  expect(isCreditCode(code)).toBe(true);
});

test.for(["91110000600037341K", "9111000060003734", "91110000600037341I", "", "911100006000373411L"])(
  "%s is none",
  (code) => {
    expect(isCreditCode(code)).toBe(false);
  },
);

test("one character typed wrong never gives another code", () => {
  fc.assert(
    fc.property(body, fc.nat({ max: 17 }), fc.constantFrom(...CHARACTERS), (start, at, other) => {
      const code = `${start}${creditCheck(start)}`;
      expect(isCreditCode(code)).toBe(true);
      const wrong = `${code.slice(0, at)}${other}${code.slice(at + 1)}`;
      expect(isCreditCode(wrong)).toBe(wrong === code);
    }),
  );
});
