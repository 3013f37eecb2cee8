import { describe, expect, test } from "vitest";
import { setUpClinic } from "@/lib/clinic/set-up-clinic";
import { defaultForms } from "@/lib/consent/default-form";
import { draftTemplate } from "@/lib/consent/draft-template";
import type { DraftTemplateInput } from "@/lib/consent/draft-template.schema";
import { getTemplate } from "@/lib/consent/get-template";
import { listTemplates } from "@/lib/consent/list-templates";
import { prepareConsent } from "@/lib/consent/prepare-consent";
import { publishTemplate } from "@/lib/consent/publish-template";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeConsent } from "./arrange";

const draft = (more: Partial<DraftTemplateInput> = {}): DraftTemplateInput => ({
  language: "en",
  title: "Consent, revised",
  sections: defaultForms.en.sections.map((one) => ({ ...one })),
  changes: "A rare risk was added.",
  material: true,
  ...more,
});
const statement = "Read every section with the team.";

test("a clinic is founded with a draft of the form in each language, and nobody signs it until it is published", async () => {
  const email = `owner.${newId()}@clinic.test`;
  const founding = {
    clinicName: "New",
    zone: "UTC",
    ownerName: "Olga",
    email,
    password: "a long password",
    ownerPrescribes: true,
  };
  const { clinicId } = expectOk(await setUpClinic.execute({ actor: { kind: "anonymous" }, clock }, founding));
  const forms = await prisma().consentTemplate.findMany({ where: { clinicId }, orderBy: { language: "asc" } });
  expect(forms).toMatchObject([
    { language: "en", version: 1, publishedAt: null, sections: defaultForms.en.sections },
    { language: "es", version: 1, publishedAt: null, sections: defaultForms.es.sections },
  ]);
});

test("a version is drafted, changed, published, and takes the place of the one before", async () => {
  const { by, owner, prescriber, clinicId, plan } = await arrangeConsent();
  const first = expectOk(await draftTemplate.execute(by, draft()));
  expect(first).toMatchObject({ version: 2, revision: 1, status: "draft", problems: [] });
  const changed = expectOk(await draftTemplate.execute(owner, draft({ revision: 1, title: "Consent, once more" })));
  expect(changed).toMatchObject({ id: first.id, revision: 2, title: "Consent, once more" });
  expect(expectOk(await prepareConsent.execute(by, { planId: plan.id })).version).toBe(1);
  const published = expectOk(
    await publishTemplate.execute(prescriber, { templateId: first.id, revision: 2, statement }),
  );
  expect(published).toMatchObject({ status: "in_force", published: { name: "Paula Prescriber", statement } });
  expect(expectOk(await prepareConsent.execute(by, { planId: plan.id }))).toMatchObject({
    version: 2,
    title: "Consent, once more",
  });
  const { templates, required } = expectOk(await listTemplates.execute(by, {}));
  expect(templates.map(({ version, status }) => [version, status])).toEqual([
    [2, "in_force"],
    [1, "superseded"],
  ]);
  expect(required.length).toBeGreaterThan(10);
  expect(await auditOf(clinicId, "consent.publish-template")).toHaveLength(1);
  expect(await auditOf(clinicId, "consent.draft-template")).toHaveLength(2);
});

describe("refused, and nothing written", () => {
  test("a draft that lacks a section, or names what no plan fills in", async () => {
    const { by, prescriber, clinicId } = await arrangeConsent();
    const [first, ...rest] = draft().sections;
    if (!first) throw new Error("a form has sections");
    const sections = rest.filter(({ id }) => id !== "serious_risks").concat({ ...first, text: "For {nobody}." });
    const { id, problems } = expectOk(await draftTemplate.execute(by, draft({ sections })));
    expect(problems.map(({ message }) => message)).toEqual([
      "The protocol asks for a section on: serious or lasting risks.",
      "“What will be done”: nothing can be filled in for {nobody}.",
    ]);
    const before = await countRows(clinicId);
    const refusal = expectRefusal(
      await publishTemplate.execute(prescriber, { templateId: id, revision: 1, statement }),
    );
    expect(refusal).toMatchObject({ kind: "invalid", fields: [{ rule: "missing_section" }, { rule: "placeholder" }] });
    expect(await countRows(clinicId)).toEqual(before);
  });

  test("a stale draft, a stale publication, a second publication", async () => {
    const { by, owner } = await arrangeConsent();
    expect(expectRefusal(await draftTemplate.execute(by, draft({ revision: 1 }))).kind).toBe("stale");
    const { id } = expectOk(await draftTemplate.execute(by, draft()));
    expect(expectRefusal(await draftTemplate.execute(by, draft())).kind).toBe("stale");
    expectOk(await draftTemplate.execute(by, draft({ revision: 1 })));
    expect(expectRefusal(await publishTemplate.execute(owner, { templateId: id, revision: 1, statement })).kind).toBe(
      "stale",
    );
    expectOk(await publishTemplate.execute(owner, { templateId: id, revision: 2, statement }));
    expect(expectRefusal(await publishTemplate.execute(owner, { templateId: id, revision: 2, statement })).kind).toBe(
      "conflict",
    );
  });

  test("sections twice, an empty one, an unknown language", async () => {
    const { by, clinicId } = await arrangeConsent();
    const before = await countRows(clinicId);
    const [first] = draft().sections;
    if (!first) throw new Error("a form has sections");
    for (const wrong of [{ sections: [first, first] }, { sections: [{ ...first, text: " " }] }, { language: "xx" }]) {
      expect(expectRefusal(await draftTemplate.execute(by, { ...draft(), ...wrong })).kind).toBe("invalid");
    }
    expect(await countRows(clinicId)).toEqual(before);
  });

  test("who may not, and another clinic", async () => {
    const { by, desk, asPatient } = await arrangeConsent();
    const { id } = expectOk(await draftTemplate.execute(by, draft()));
    for (const call of [desk, asPatient])
      expect(expectRefusal(await draftTemplate.execute(call, draft())).kind).toBe("forbidden");
    expect(expectRefusal(await publishTemplate.execute(by, { templateId: id, revision: 1, statement })).kind).toBe(
      "forbidden",
    );
    const other = { actor: (await makeClinic()).actors.owner, clock };
    expect(expectRefusal(await getTemplate.execute(other, { templateId: id })).kind).toBe("not_found");
    expect(expectRefusal(await publishTemplate.execute(other, { templateId: id, revision: 1, statement })).kind).toBe(
      "not_found",
    );
    expect(expectOk(await getTemplate.execute(desk, { templateId: id })).version).toBe(2);
  });
});
