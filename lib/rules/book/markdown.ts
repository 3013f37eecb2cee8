import type { Protocol } from "@/lib/rules/protocol/protocol";
import type { BookTable, Chapter } from "./chapter";
import { ruleBook } from "./rule-book";
import { nameSource } from "./settings";

const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

function tableText({ caption, columns, rows }: BookTable): string {
  return [`**${caption}**`, "", line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}

function chapterText({ title, tables, rules }: Chapter): string {
  const told = rules.map(
    ({ rule, title: named, says, source }) => `- **${named}** (\`${rule}\`). ${says} Source: ${nameSource(source)}.`,
  );
  return [`## ${title}`, ...tables.map(tableText), ...(told.length > 0 ? [told.join("\n")] : [])].join("\n\n");
}

/** The book of a protocol as Markdown, ending in a newline. */
export function ruleBookMarkdown(protocol: Protocol): string {
  const opening = [
    "# The rules",
    "Written by `npm run rules` from the default protocol in `lib/rules`; change the data, not this page.",
    `${protocol.title}, version ${protocol.version}. A software default, not medical advice: a responsible clinician approves it before it governs patients.`,
  ];
  return `${[...opening, ...ruleBook(protocol).map(chapterText)].join("\n\n")}\n`;
}
