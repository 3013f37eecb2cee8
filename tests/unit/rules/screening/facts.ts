import { type Day, defaultProtocol, type Finding } from "@/lib/rules";
import { screen } from "@/lib/rules/screening/screen";
import type { Contraindication, LookBack } from "@/lib/rules/screening/screening.schema";
import type { Answer, ScreeningPatient } from "@/lib/rules/screening/types";

/** The day of the session under test. */
export const SESSION: Day = "2026-06-15";

export const items = defaultProtocol.screening.contraindications;

export const yes = (question: string, rest: Partial<Answer> = {}): Answer => ({ question, answer: "yes", ...rest });
export const no = (question: string): Answer => ({ question, answer: "no" });

/** `screen` by the default protocol for a session on the face, without a patient's record. */
export function screened(
  answers: readonly Answer[],
  {
    date = SESSION,
    zones = ["face"],
    patient = {},
    protocol = defaultProtocol,
  }: { date?: Day; zones?: readonly string[]; patient?: ScreeningPatient; protocol?: typeof defaultProtocol } = {},
): Finding[] {
  return screen(protocol, { answers, zones, date, patient });
}

/** The only finding, or a failed test. */
export function only(findings: readonly Finding[]): Finding {
  const [finding, ...more] = findings;
  if (!finding || more.length > 0) throw new Error(`Expected one finding, got ${findings.length}`);
  return finding;
}

/** The contraindications of one kind of look-back. */
export function ofKind<K extends LookBack["kind"]>(kind: K): (Contraindication & { lookBack: { kind: K } })[] {
  return items.filter((item): item is Contraindication & { lookBack: { kind: K } } => item.lookBack.kind === kind);
}

/** The default protocol with one contraindication edited. */
export function edited(id: string, change: object): typeof defaultProtocol {
  const contraindications = items.map((item) => (item.id === id ? { ...item, ...change } : item));
  return { ...defaultProtocol, screening: { ...defaultProtocol.screening, contraindications } };
}
