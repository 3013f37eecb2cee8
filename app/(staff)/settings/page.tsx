import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsSummary } from "@/components/settings/settings-summary";
import { StrandedList } from "@/components/settings/stranded-list";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { getSchedulingSettings } from "@/lib/clinic/get-scheduling-settings";
import { listStrandedBookings } from "@/lib/clinic/list-stranded-bookings";
import { ask } from "@/lib/web/ask";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

/** What is set for scheduling at a glance, and the visits that cannot take place under it. */
export default async function SettingsPage() {
  const t = await getTranslations("settings");
  const [settings, { bookings }] = await Promise.all([ask(getSchedulingSettings, {}), ask(listStrandedBookings, {})]);
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle", { zone: settings.zone })} />
      {bookings.length > 0 && (
        <Card className="mb-6 border-warn/40" title={t("stranded.some", { count: bookings.length })}>
          <p className="mb-3 text-soft">{t("stranded.now")}</p>
          <StrandedList bookings={bookings} />
        </Card>
      )}
      <SettingsSummary settings={settings} />
    </>
  );
}
