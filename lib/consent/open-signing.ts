import type { ConsentLink, ConsentTemplate } from "@/lib/db/generated/client";
import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Language } from "@/lib/kernel/language";
import { ok, type Result } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import type { Context } from "@/lib/operation/operation";
import { conflict, invalidField, notFound, type Refusal, refuseFindings } from "@/lib/operation/refusal";
import type { Course } from "@/lib/plans/course";
import { loadCourse } from "@/lib/plans/load-course";
import { checkConsent } from "@/lib/rules";
import { languagesInForce, usualLanguage } from "./choose-language";
import { chooseTerms, type WantedTerms } from "./choose-terms";
import { formProblems } from "./form-problems";
import { hashText } from "./hash-text";
import { findOpenLink } from "./open-link";
import { sectionsOf, templateInForce } from "./read-templates";
import { type RenderedConsent, renderConsent } from "./render-consent";
import { renderFacts, type Terms } from "./render-facts";
import { wordsOf } from "./words";

export type Signing = {
  readonly course: Course;
  readonly template: ConsentTemplate;
  readonly language: Language;
  /** Every language there is a published form in. */
  readonly languages: readonly Language[];
  readonly terms: Terms;
  readonly rendered: RenderedConsent;
  readonly textHash: string;
  /** Whether the text has the off-label statement. */
  readonly isOffLabel: boolean;
  readonly link: ConsentLink | null;
  readonly today: Day;
};

type Wanted = WantedTerms & { readonly planId: string; readonly language?: Language | undefined };

/** A patient under age signs nothing; that nothing is signed yet is why we are here. */
function underAge({ protocol, patient, plan, sessions }: Course, today: Day, now: string): Finding[] {
  const length = Math.max(...sessions.map(({ plannedLengthHundredthsMm }) => plannedLengthHundredthsMm));
  const session = {
    purpose: "treat",
    date: today,
    number: 1,
    length,
    zones: plan.zones,
    birthDate: patient.birthDate,
  } as const;
  const facts = { zones: plan.zones, sessions: sessions.length, indication: plan.indication };
  return checkConsent(protocol, { consent: null, plan: facts, session, now }).filter(
    ({ field }) => field !== "consent",
  );
}

/**
 * What somebody is about to sign: the form in force, bound to the plan as it stands. Staff choose the terms; a patient signs on those of
 * the plan's open link, else on the usual ones. The language is the one asked for, else the link's, else the patient's usual. Refuses a
 * plan that ended, a patient under age, a link that is used up, and a clinic without a published form: staff in English, others in the
 * language they would sign in.
 */
export async function openSigning(
  { tx, actor, clock }: Context,
  { planId, language: wantedLanguage, ...wanted }: Wanted,
): Promise<Result<Signing, Refusal>> {
  const { clinic } = actor;
  const now = clock.now();
  const today = dayOf(now, clinic.zone);
  if (actor.kind === "signer" && actor.planId !== planId) return notFound("plan");
  const course = await loadCourse(tx, clinic.id, planId);
  if (course === null) return notFound("plan");
  const found = await findOpenLink(tx, actor, planId, new Date(now.epochMilliseconds));
  const inForce = await languagesInForce(tx, clinic.id);
  const language =
    wantedLanguage ??
    inForce.find((one) => one === found?.language) ??
    (await usualLanguage(tx, { clinicId: clinic.id, patientId: course.patient.id }, inForce));
  const say = wordsOf(actor.kind === "member" ? "en" : language).refused;
  if (course.plan.endedAt !== null) return conflict(say.ended);
  if (actor.kind === "signer" && found === null) return conflict(say.linkUsed);
  // In the portal the patient signs what a clinician laid out for them, but not by the link itself.
  const link = actor.kind === "signer" ? found : null;
  const under = underAge(course, today, now.toString());
  if (under.length > 0) return refuseFindings(under.map((finding) => ({ ...finding, message: say.ruled(finding) })));
  const template = await templateInForce(tx, clinic.id, language);
  if (template === null) return conflict(say.unpublished(inForce.length > 0));
  const sections = sectionsOf(template);
  const [problem] = formProblems(course.protocol, sections);
  if (problem !== undefined) return conflict(say.misfit(problem.message));
  const terms = await chooseTerms(tx, course, actor.kind === "member" ? wanted : {}, found);
  if (terms === null) return invalidField("performerId", "unknown", "Choose a clinician of the clinic.");
  if (terms === "product") return invalidField("productClass", "unknown", "Choose a product the protocol knows.");
  const facts = renderFacts(course, clinic.name, terms, today);
  const form = { language, version: template.version, title: template.title, sections };
  const rendered = renderConsent(form, facts);
  const isOffLabel = facts.offLabel.length > 0;
  return ok({
    course,
    template,
    language,
    languages: inForce,
    terms,
    rendered,
    textHash: hashText(rendered.text),
    isOffLabel,
    link,
    today,
  });
}
