import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddProcedure } from "@/components/settings/add-procedure";
import { Procedures } from "@/components/settings/procedures";
import { PageHeader } from "@/components/ui/page-header";
import { getSchedulingSettings } from "@/lib/clinic/get-scheduling-settings";
import { ask } from "@/lib/web/ask";
import { changeProcedure, createProcedure, endProcedure, preview } from "../actions";
import { mayChange } from "../may-change";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.procedures"))("title") };
}

/** The kinds of visits a clinic offers. */
export default async function ProceduresPage() {
  const t = await getTranslations("settings.procedures");
  const [{ procedures, clinicians, devices }, canEdit] = await Promise.all([
    ask(getSchedulingSettings, {}),
    mayChange(),
  ]);
  const actions = { preview, reviseProcedure: changeProcedure, retireProcedure: endProcedure };
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={canEdit && <AddProcedure {...{ clinicians, devices }} add={createProcedure} />}
      />
      <Procedures {...{ procedures, clinicians, devices }} actions={canEdit ? actions : null} />
    </>
  );
}
