import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HoursOverview } from "@/components/settings/hours-overview";
import { PageHeader } from "@/components/ui/page-header";
import { getSchedulingSettings } from "@/lib/clinic/get-scheduling-settings";
import { ask } from "@/lib/web/ask";
import { mayChange } from "../may-change";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.hours"))("title") };
}

/** Who works when. */
export default async function HoursPage() {
  const t = await getTranslations("settings.hours");
  const [{ clinicians, today }, canEdit] = await Promise.all([ask(getSchedulingSettings, {}), mayChange()]);
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <HoursOverview {...{ clinicians, today, canEdit }} />
    </>
  );
}
