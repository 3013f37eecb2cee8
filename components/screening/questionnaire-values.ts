import { z } from "zod";
import type { AnswerScreeningInput } from "@/lib/screening/answer-screening.schema";
import type { ScreeningDto } from "@/lib/screening/get-screening.schema";

/**
 * The name under which what is typed about a patient is kept on the device. Whoever came by a link is not shown what a clinician or the
 * patient, signed in on the same device, began to type.
 */
export const draftKey = ({ patientId, isHidden }: Pick<ScreeningDto, "patientId" | "isHidden">) =>
  `${isHidden ? "answer" : "screening"}:${patientId}`;

/** One question while it is being answered. */
const answerValues = z.object({
  applies: z.enum(["", "yes", "no"]),
  until: z.string().nullable(),
  zones: z.array(z.string()),
  note: z.string().max(500),
});

/** The form's own shape: answers by question. `unanswered` is what an unanswered question is told. */
export function questionnaireSchema(unanswered: string) {
  return z.object({
    answers: z.record(
      z.string(),
      answerValues.refine(({ applies }) => applies !== "", { error: unanswered, path: ["applies"] }),
    ),
    weightKg: z.number().min(2).max(500).nullable(),
    medicines: z.string().max(5000),
    allergies: z.string().max(5000),
    fitzpatrick: z.string().nullable(),
    sensitivity: z.string().nullable(),
  });
}
export type QuestionnaireValues = z.input<ReturnType<typeof questionnaireSchema>>;

/** What the form opens with: the answers that stand, and nothing for a question that was never answered. */
export function openingValues({ questions, record }: ScreeningDto): QuestionnaireValues {
  const standing = new Map((record?.answers ?? []).map((answer) => [answer.question, answer]));
  const answers = questions.map(({ id }): [string, QuestionnaireValues["answers"][string]] => {
    const before = standing.get(id);
    if (before === undefined) return [id, { applies: "", until: null, zones: [], note: "" }];
    const { applies, until, zones, note } = before;
    return [id, { applies: applies ? "yes" : "no", until, zones, note: note ?? "" }];
  });
  return {
    answers: Object.fromEntries(answers),
    weightKg: record?.weightKg ?? null,
    medicines: (record?.medicines ?? []).join("\n"),
    allergies: (record?.allergies ?? []).join("\n"),
    fitzpatrick: record?.fitzpatrick?.toString() ?? null,
    sensitivity: record?.sensitivity ?? null,
  };
}

const lines = (text: string): string[] => text.split("\n").flatMap((line) => line.trim() || []);

/**
 * The operation's input out of the form, in the order of the questions. A no takes nothing of an earlier yes along. Lists left empty say
 * that there is nothing, but to whoever is not shown what stands: then they say nothing.
 */
export function asInput(
  { patientId, questions, isHidden, record }: Pick<ScreeningDto, "patientId" | "questions" | "isHidden" | "record">,
  values: QuestionnaireValues,
): AnswerScreeningInput {
  const answers = questions.map(({ id }) => {
    const { applies, until, zones, note } = values.answers[id] ?? { applies: "no", until: null, zones: [], note: "" };
    const noted = note.trim() === "" ? {} : { note: note.trim() };
    if (applies !== "yes") return { question: id, applies: false, ...noted };
    return { question: id, applies: true, zones, ...(until === null ? {} : { until }), ...noted };
  });
  const { weightKg, fitzpatrick, sensitivity } = values;
  const [medicines, allergies] = [lines(values.medicines), lines(values.allergies)];
  const staysUnsaid = (list: readonly string[]) => list.length === 0 && isHidden && record !== null;
  return {
    patientId,
    kind: "full",
    answers,
    ...(staysUnsaid(medicines) ? {} : { medicines }),
    ...(staysUnsaid(allergies) ? {} : { allergies }),
    ...(weightKg === null ? {} : { weightKg }),
    ...(fitzpatrick === null ? {} : { fitzpatrick: Number(fitzpatrick) }),
    ...(sensitivity === null ? {} : { sensitivity: sensitivity as "normal" | "sensitive" | "very_sensitive" }),
  };
}

/** A refusal's path ("answers.3.until") as the form names it ("answers.keloid.until"). */
export function formPath(questions: ScreeningDto["questions"], path: string): string {
  const [, index, rest] = /^answers\.(\d+)\.(.+)$/.exec(path) ?? [];
  const question = index === undefined ? undefined : questions[Number(index)];
  return question === undefined ? path : `answers.${question.id}.${rest === "question" ? "applies" : rest}`;
}
