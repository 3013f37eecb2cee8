import { currentProtocol } from "@/lib/clinic/current-protocol";
import type { ConsentTemplate } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import type { Language } from "@/lib/kernel/language";
import { dayOf } from "@/lib/kernel/zoned";
import type { Context } from "@/lib/operation/operation";
import { formProblems } from "./form-problems";
import type { FormSection, TemplateDto, TemplateView } from "./template.schema";

/** The sections of a stored form; the database keeps what the schema let in. */
export function sectionsOf({ sections }: Pick<ConsentTemplate, "sections">): FormSection[] {
  return sections as FormSection[];
}

/** The version of a form that is signed today, or null where none is published in that language. */
export function templateInForce(tx: Tx, clinicId: string, language: Language): Promise<ConsentTemplate | null> {
  return tx.consentTemplate.findFirst({
    where: { clinicId, language, publishedAt: { not: null } },
    orderBy: { version: "desc" },
  });
}

function statusOf({ publishedAt, version }: ConsentTemplate, newest: number): TemplateView["status"] {
  if (publishedAt === null) return "draft";
  return version === newest ? "in_force" : "superseded";
}

/** Every version of a clinic's forms, by language, newest first. */
export async function readTemplates(tx: Tx, clinicId: string): Promise<TemplateView[]> {
  const rows = await tx.consentTemplate.findMany({
    where: { clinicId },
    orderBy: [{ language: "asc" }, { version: "desc" }],
    include: { _count: { select: { consents: true } } },
  });
  const published = rows.filter(({ publishedAt }) => publishedAt !== null);
  return rows.map((row) => {
    const { id, title, version, changes, material, revision, publishedAt, publishedByName, statement } = row;
    const newest = Math.max(0, ...published.filter((one) => one.language === row.language).map((one) => one.version));
    return {
      ...{ id, title, version, changes, material, revision },
      language: row.language as Language,
      status: statusOf(row, newest),
      changedAt: row.changedAt.toISOString(),
      published:
        publishedAt === null
          ? null
          : { name: publishedByName ?? "", at: publishedAt.toISOString(), statement: statement ?? "" },
      signed: row._count.consents,
    };
  });
}

/** One version with its sections and what stands against publishing it; null when the clinic has none of this id. */
export async function findTemplate({ tx, actor, clock }: Context, id: string): Promise<TemplateDto | null> {
  const { clinic } = actor;
  const row = await tx.consentTemplate.findUnique({ where: { clinicId_id: { clinicId: clinic.id, id } } });
  const view = (await readTemplates(tx, clinic.id)).find((one) => one.id === id);
  if (row === null || view === undefined) return null;
  const sections = sectionsOf(row);
  const current = await currentProtocol(tx, clinic.id, dayOf(clock.now(), clinic.zone));
  const problems = current.ok
    ? formProblems(current.value.protocol, sections)
    : [{ section: null, message: current.refusal.message }];
  return { ...view, sections, problems: row.publishedAt === null ? problems : [] };
}

/** `findTemplate` for a version that was just written. @throws Error when it is not there */
export async function templateAnswer(context: Context, id: string): Promise<TemplateDto> {
  const template = await findTemplate(context, id);
  if (template === null) throw new Error(`no form ${id}`);
  return template;
}
