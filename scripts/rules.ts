import { writeFileSync } from "node:fs";
import { defaultProtocol } from "@/lib/rules";
import { ruleBookMarkdown } from "@/lib/rules/book/markdown";

writeFileSync(new URL("../docs/rules.md", import.meta.url), ruleBookMarkdown(defaultProtocol));
console.log("docs/rules.md is written from the default protocol");
