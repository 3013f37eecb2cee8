import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Closures } from "@/components/settings/closures";
import { PageHeader } from "@/components/ui/page-header";
import { getSchedulingSettings } from "@/lib/clinic/get-scheduling-settings";
import { ask } from "@/lib/web/ask";
import { close, preview, reopen } from "../actions";
import { mayChange } from "../may-change";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.closures"))("title") };
}

/** Holidays, and every other day on which the whole clinic is closed. */
export default async function ClosuresPage() {
  const t = await getTranslations("settings.closures");
  const [{ closures, today }, canEdit] = await Promise.all([ask(getSchedulingSettings, {}), mayChange()]);
  const actions = { preview, addClosure: close, removeClosure: reopen };
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <Closures {...{ closures, today }} actions={canEdit ? actions : null} />
    </>
  );
}
