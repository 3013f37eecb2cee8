import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClinicianHours } from "@/components/settings/clinician-hours";
import { PageHeader } from "@/components/ui/page-header";
import { getSchedulingSettings } from "@/lib/clinic/get-scheduling-settings";
import { ask } from "@/lib/web/ask";
import { exceptDay, preview, setHours, takeBack, takeOff, unexceptDay } from "../../actions";
import { mayChange } from "../../may-change";

type Props = { readonly params: Promise<{ readonly clinicianId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.hours"))("title") };
}

/** One clinician's weeks, days with other hours, and time off. */
export default async function ClinicianHoursPage({ params }: Props) {
  const t = await getTranslations("settings.hours");
  const { clinicianId } = await params;
  const [{ clinicians, today }, canEdit] = await Promise.all([ask(getSchedulingSettings, {}), mayChange()]);
  const clinician = clinicians.find(({ id }) => id === clinicianId);
  if (clinician === undefined) notFound();
  const actions = {
    preview,
    setWorkingHours: setHours,
    addRosterException: exceptDay,
    removeRosterException: unexceptDay,
    addTimeOff: takeOff,
    removeTimeOff: takeBack,
  };
  return (
    <>
      <PageHeader
        title={clinician.name}
        subtitle={t("subtitleOne")}
        back={{ href: "/settings/hours", label: t("title") }}
      />
      <ClinicianHours {...{ clinician, today }} actions={canEdit ? actions : null} />
    </>
  );
}
