import { expect, test } from "vitest";
import { currentHref } from "@/components/layout/nav-item";
import { matchEntries } from "@/components/layout/palette-entries";
import { themeOf } from "@/components/layout/theme";
import { initialsOf } from "@/components/ui/avatar";

test("the place shown as current is the longest address the path lies under", () => {
  const items = [{ href: "/patients" }, { href: "/patients/import" }, { href: "/plans" }];
  expect(currentHref(items, "/patients/42")).toBe("/patients");
  expect(currentHref(items, "/patients/import")).toBe("/patients/import");
  expect(currentHref(items, "/patientsx")).toBeNull();
});

test("the palette finds by the beginnings of words, without accents or case", () => {
  const entries = [
    { id: "1", label: "Ana López", hint: "14 Mar 1988", href: "/1" },
    { id: "2", label: "Anders Holm", href: "/2" },
  ];
  const found = (query: string) => matchEntries(entries, query).map(({ id }) => id);
  expect(found("an")).toEqual(["1", "2"]);
  expect(found("LOP an")).toEqual(["1"]);
  expect(found("1988")).toEqual(["1"]);
  expect(found("opez")).toEqual([]);
  expect(found("  ")).toEqual(["1", "2"]);
});

test("an unknown theme in the cookie is the device's own", () => {
  expect(themeOf("dark")).toBe("dark");
  expect(themeOf("light")).toBe("light");
  expect(themeOf('"><script>')).toBe("system");
  expect(themeOf(undefined)).toBe("system");
});

test("initials are whole characters of the first and last word", () => {
  expect(initialsOf("Ana María López")).toBe("AL");
  expect(initialsOf("åsa")).toBe("Å");
  expect(initialsOf("  ")).toBe("");
});
