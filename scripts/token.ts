import { issueToken } from "@/lib/auth/issue-token";

/** npm run -s token -- EMAIL [LABEL]: prints a personal API token, good for 90 days. */
const [email, label = "command line"] = process.argv.slice(2);
if (email === undefined) {
  console.error("Whose token? npm run -s token -- EMAIL");
  process.exit(1);
}
const result = await issueToken.execute({ actor: { kind: "anonymous" } }, { email, label, days: 90 });
if (result.ok) console.log((result.value as { token: string }).token);
else console.error(`${email}: ${result.refusal.message}`);
process.exit(result.ok ? 0 : 1);
