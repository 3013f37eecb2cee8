import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TemplateEditor } from "@/components/consent/settings/template-editor";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { getTemplate } from "@/lib/consent/get-template";
import { listTemplates } from "@/lib/consent/list-templates";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { draft } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent"))("forms.draft") };
}

/** The next version of the form being written: begun from the draft, else from the newest version. */
export default async function DraftFormPage() {
  const t = await getTranslations("consent.forms");
  const actor = await currentActor();
  if (actor.kind !== "member" || actor.role === "front_desk") forbidden();
  const { templates, required } = await ask(listTemplates, {});
  const from = templates.find(({ status }) => status === "draft") ?? templates[0];
  const template = from === undefined ? null : await ask(getTemplate, { templateId: from.id });
  return (
    <ClientMessages areas={["consent"]}>
      <PageHeader
        title={from?.status === "draft" ? t("edit") : t("draft")}
        back={{ href: "/settings/consent-forms", label: t("back") }}
      />
      <TemplateEditor template={template} required={required} clinicName={actor.clinic.name} draft={draft} />
    </ClientMessages>
  );
}
