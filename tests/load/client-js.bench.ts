import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { printFigure } from "./support/print-figure";

type Manifest = { readonly entryJSFiles?: Readonly<Record<string, readonly string[]>> };

assert.ok(existsSync(".next/build-manifest.json"), "There is no build to weigh: npm run build first.");
const { rootMainFiles } = JSON.parse(readFileSync(".next/build-manifest.json", "utf8")) as { rootMainFiles: string[] };

const weights = new Map<string, number>();
/** A script of the build, in kB as it travels. */
function weigh(file: string): number {
  const known = weights.get(file) ?? gzipSync(readFileSync(`.next/${file}`)).length / 1024;
  weights.set(file, known);
  return known;
}
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + weigh(file), 0);

/** What a browser loads before a page answers to the hand, by the page's route; what is loaded on demand is not in it. */
function pageWeights(): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  for (const path of globSync(".next/server/app/**/page_client-reference-manifest.js")) {
    const scope: { __RSC_MANIFEST?: Record<string, Manifest> } = {};
    new Function("globalThis", readFileSync(path, "utf8"))(scope);
    for (const [route, { entryJSFiles = {} }] of Object.entries(scope.__RSC_MANIFEST ?? {})) {
      pages.set(route, sum(new Set([...rootMainFiles, ...Object.values(entryJSFiles).flat()])));
    }
  }
  return pages;
}

const pages = pageWeights();
assert.ok(pages.size > 20, "the pages are found");
const staff = [...pages].filter(([route]) => route.startsWith("/(staff)"));
printFigure("client JavaScript, the framework alone", "kB", [sum(rootMainFiles)], { atMost: 130 });
printFigure("client JavaScript, portal home", "kB", [pages.get("/portal/page") ?? Number.NaN], { atMost: 130 });
for (const route of ["today", "calendar", "patients/[patientId]", "follow-ups", "plans/[planId]"]) {
  printFigure(`client JavaScript, ${route}`, "kB", [pages.get(`/(staff)/${route}/page`) ?? Number.NaN], {
    atMost: 220,
  });
}
printFigure(
  "client JavaScript, all staff pages",
  "kB",
  staff.map(([, kB]) => kB),
  { atMost: 220 },
);
