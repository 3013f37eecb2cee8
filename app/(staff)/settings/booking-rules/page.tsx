import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BookingRules } from "@/components/settings/booking-rules";
import { PageHeader } from "@/components/ui/page-header";
import { getSchedulingSettings } from "@/lib/clinic/get-scheduling-settings";
import { ask } from "@/lib/web/ask";
import { setRules } from "../actions";
import { mayChange } from "../may-change";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.rules"))("title") };
}

/** What binds whoever books. */
export default async function BookingRulesPage() {
  const t = await getTranslations("settings.rules");
  const [{ rules }, canEdit] = await Promise.all([ask(getSchedulingSettings, {}), mayChange()]);
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <BookingRules rules={rules} revise={canEdit ? setRules : null} />
    </>
  );
}
