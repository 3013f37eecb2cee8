import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { editorOptions } from "@/components/plans/editor-options";
import { NewPlanEditor } from "@/components/plans/new-plan-editor";
import { PageHeader } from "@/components/ui/page-header";
import { getProtocol } from "@/lib/clinic/get-protocol";
import { getPatient } from "@/lib/patients/get-patient";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { check, create } from "../../../../plans/actions";

type Props = { readonly params: Promise<{ readonly patientId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("newShort") };
}

export default async function NewPlanPage({ params }: Props) {
  const { patientId } = await params;
  const t = await getTranslations("plans");
  const actor = await currentActor();
  if (actor.kind === "member" && actor.role !== "clinician") forbidden();
  const [patient, { protocol }] = await Promise.all([ask(getPatient, { patientId }), ask(getProtocol, {})]);
  return (
    <>
      <PageHeader
        title={t("newTitle", { name: patient.name })}
        back={{ href: `/patients/${patientId}`, label: patient.name }}
      />
      <ClientMessages areas={["plans"]}>
        <NewPlanEditor patientId={patientId} options={editorOptions(protocol)} check={check} create={create} />
      </ClientMessages>
    </>
  );
}
