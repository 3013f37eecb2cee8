/** The layers of docs/architecture.md, as errors. Each rule is proven by a fixture in tests/fixtures/layers that breaks it. */
const domains =
  "^lib/(clinic|members|patients|links|screening|plans|protocols|appointments|consent|anesthesia|visits|follow-ups|waitlist|feeds|messages|portal|reports|audit|health)/";
const serverOnly = "^lib/(operation|auth|db|jobs|live|mail|config|web|registry)";

const rule = (name, from, to) => ({ name, severity: "error", from, to });

module.exports = {
  forbidden: [
    rule("no-circular", {}, { circular: true }),
    rule(
      "kernel-imports-nothing-of-ours",
      { path: "^lib/kernel/" },
      { path: "^(lib|app|components|prisma|scripts)/", pathNot: "^lib/kernel/" },
    ),
    rule(
      "rules-import-only-kernel",
      { path: "^lib/rules/" },
      { path: "^(lib|app|components|prisma|scripts)/", pathNot: "^lib/(kernel|rules)/" },
    ),
    rule(
      "scheduling-imports-only-kernel-and-rules",
      { path: "^lib/scheduling/" },
      { path: "^(lib|app|components|prisma|scripts)/", pathNot: "^lib/(kernel|rules|scheduling)/" },
    ),
    rule(
      "pure-cores-touch-no-io",
      { path: "^lib/(rules|scheduling)/" },
      { path: "(node_modules/(next|react|react-dom|pg|@prisma|pino)/)" },
    ),
    rule("pure-cores-import-no-builtins", { path: "^lib/(rules|scheduling)/" }, { dependencyTypes: ["core"] }),
    rule(
      "domains-know-no-web",
      { path: domains },
      { path: "(^(app|components)/|^lib/web/|node_modules/(next|next-auth|react|react-dom)/)" },
    ),
    rule(
      "platform-knows-no-domain",
      { path: "^lib/(operation|auth|db|jobs|live|mail|config|web)/", pathNot: "^lib/jobs/registry\\.ts$" },
      { path: domains },
    ),
    rule("platform-imports-downward", { path: "^lib/(db|config)/" }, { path: "^lib/(operation|auth|jobs|mail|web)/" }),
    rule("operation-imports-downward", { path: "^lib/operation/" }, { path: "^lib/(auth|jobs|mail|web)/" }),
    rule("web-imports-operation-and-auth", { path: "^lib/web/" }, { path: "^lib/(db|jobs|mail)/" }),
    rule(
      "components-stay-out-of-the-server",
      { path: "^components/" },
      { path: serverOnly, pathNot: "\\.schema\\.ts$", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "components-use-domains-by-schema-or-type",
      { path: "^components/" },
      { path: domains, pathNot: "\\.schema\\.ts$", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "primitives-know-no-domain",
      { path: "^components/(ui|form|layout)/" },
      { path: "^lib/(?!kernel/|operation/refusal)|^app/|^components/(?!ui/|form/|layout/)" },
    ),
    rule("components-import-no-routes", { path: "^components/" }, { path: "^app/" }),
    rule("app-goes-through-operations", { path: "^app/" }, { path: "^lib/(db|jobs|mail)/" }),
    rule("staff-portal-and-book-stay-apart-1", { path: "^app/\\(staff\\)/" }, { path: "^app/(portal|book)/" }),
    rule("staff-portal-and-book-stay-apart-2", { path: "^app/portal/" }, { path: "^app/(\\(staff\\)|book)/" }),
    rule("staff-portal-and-book-stay-apart-3", { path: "^app/book/" }, { path: "^app/(\\(staff\\)|portal)/" }),
    rule(
      "prisma-behind-the-door",
      { path: "^(lib|app|components)/", pathNot: "^lib/(db/|auth/(sign-in|miss)-limits\\.ts$)" },
      { path: "^lib/db/(client|pool)\\.ts$|^lib/db/generated/", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "one-door-to-the-solver",
      { path: "^(lib|app|components)/", pathNot: "^lib/solver/" },
      { path: "node_modules/highs/" },
    ),
    rule("no-tests-in-the-product", { path: "^(lib|app|components|prisma)/" }, { path: "^tests/" }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next[^/]*|\\.data|lib/db/generated)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
