import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Temporal } from "temporal-polyfill";
import { ClientMessages } from "@/components/layout/client-messages";
import { InvitePatientButton } from "@/components/patients/invite-patient-button";
import { PlanCard } from "@/components/patients/plan-card";
import { AppointmentTable, TreatmentTable } from "@/components/patients/record-tables";
import { AskByLink } from "@/components/screening/ask-by-link";
import { ScreeningLight } from "@/components/screening/screening-light";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink, Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { formatDay } from "@/lib/kernel/day";
import { formatDateTime } from "@/lib/kernel/zoned";
import { getPatient } from "@/lib/patients/get-patient";
import { getLight } from "@/lib/screening/get-light";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { invite, sendQuestions } from "../actions";

type Props = { readonly params: Promise<{ readonly patientId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patients.record"))("facts") };
}

export default async function PatientPage({ params }: Props) {
  const { patientId } = await params;
  const t = await getTranslations("patients");
  const actor = await currentActor();
  const [patient, light] = await Promise.all([ask(getPatient, { patientId }), ask(getLight, { patientId })]);
  const { portal, plans, treatments, appointments } = patient;
  const isClinician = actor.kind === "member" && actor.role === "clinician";
  const mayRead = actor.kind === "member" && actor.role !== "front_desk";
  const maySend = actor.kind === "member" && actor.role !== "owner";
  const newPlan = isClinician && (
    <ButtonLink href={`/patients/${patientId}/plans/new`} variant="primary">
      {t("record.newPlan")}
    </ButtonLink>
  );
  const zone = actor.kind === "member" ? actor.clinic.zone : "UTC";
  const next = appointments.findLast(({ status, day }) => status === "booked" && day >= patient.today);
  const facts = [
    {
      term: t("next"),
      value: next && (
        <Link href={`/calendar?day=${next.day}`}>{formatDateTime(Temporal.Instant.from(next.startsAt), zone)}</Link>
      ),
    },
    { term: t("record.birth"), value: `${formatDay(patient.birthDate)}, ${t("age", { age: patient.age })}` },
    { term: t("record.phone"), value: patient.phone },
    { term: t("record.email"), value: patient.email },
    {
      term: t("record.portal"),
      value: t(`record.portalStates.${portal.state}`, {
        day: portal.expiresAt === null ? "" : formatDay(portal.expiresAt.slice(0, 10)),
      }),
    },
  ];
  return (
    <>
      <PageHeader
        title={patient.name}
        back={{ href: "/patients", label: t("title") }}
        subtitle={<ScreeningLight light={light.light} />}
        actions={
          <>
            <ButtonLink href={`/patients/${patientId}/consents`}>{t("record.consents")}</ButtonLink>
            {mayRead && <ButtonLink href={`/patients/${patientId}/screening`}>{t("record.screening")}</ButtonLink>}
            {plans.length > 0 && newPlan}
          </>
        }
      />
      <div className="grid gap-6 xl:grid-cols-[1fr_20rem] xl:items-start">
        <div className="flex min-w-0 flex-col gap-6">
          <h2 className="sr-only">{t("record.plans")}</h2>
          {plans.length === 0 && (
            <Card flush>
              <EmptyState title={t("record.noPlans")} action={newPlan || undefined}>
                {t("record.noPlansText")}
              </EmptyState>
            </Card>
          )}
          {plans.map((plan) => (
            <PlanCard key={plan.id} plan={plan} />
          ))}
          {appointments.length > 0 && <AppointmentTable appointments={appointments} zone={zone} />}
          {treatments.length > 0 && <TreatmentTable treatments={treatments} />}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Card title={t("record.facts")}>
            <DescriptionList entries={facts} layout="grid" />
            {portal.state !== "active" && patient.email !== null && (
              <div className="mt-4">
                <ClientMessages areas={["patients"]}>
                  <InvitePatientButton patientId={patientId} invite={invite} />
                </ClientMessages>
              </div>
            )}
          </Card>
          <ClientMessages areas={["screening"]}>
            <AskByLink
              light={light}
              name={patient.name}
              address={patient.email}
              send={maySend ? sendQuestions : null}
            />
          </ClientMessages>
        </div>
      </div>
    </>
  );
}
