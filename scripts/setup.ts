import { createInterface } from "node:readline/promises";
import { setUpClinic } from "@/lib/clinic/set-up-clinic";

/** npm run setup: founds the clinic and its first owner. Answers may come from CADENCE_SETUP as JSON instead of the keyboard. */
const questions = {
  clinicName: "Name of the clinic",
  zone: "Time zone (IANA, e.g. Europe/Madrid)",
  ownerName: "Owner's name",
  email: "Owner's e-mail",
  password: "Owner's password (at least 12 characters)",
};

/** Whether the owner may approve the protocol, as a prescriber does. */
const prescribes = "Does the owner prescribe? (y/n)";

async function ask(): Promise<unknown> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers: Record<string, string> = {};
  for (const [name, question] of Object.entries(questions)) answers[name] = await terminal.question(`${question}: `);
  const ownerPrescribes = /^y/i.test(await terminal.question(`${prescribes}: `));
  terminal.close();
  return { ...answers, ownerPrescribes };
}

const given = process.env.CADENCE_SETUP;
const input: unknown = given === undefined ? await ask() : JSON.parse(given);
const result = await setUpClinic.execute({ actor: { kind: "anonymous" } }, input);
if (result.ok) {
  console.log("The clinic stands. Start it with npm start and sign in.");
  console.log("Before the first course, a clinician approves the protocol under Settings, Protocol.");
} else console.error(result.refusal.message);
process.exit(result.ok ? 0 : 1);
