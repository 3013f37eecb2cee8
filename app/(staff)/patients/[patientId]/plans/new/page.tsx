import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WhyProvider } from "@/components/findings/why-context";
import { ClientMessages } from "@/components/layout/client-messages";
import { editorOptions } from "@/components/plans/editor-options";
import { NewPlanEditor } from "@/components/plans/new-plan-editor";
import { NoProtocol } from "@/components/protocols/no-protocol";
import { PageHeader } from "@/components/ui/page-header";
import { getPatient } from "@/lib/patients/get-patient";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { explain } from "../../../../actions";
import { check, create } from "../../../../plans/actions";
import { protocolInForce } from "../../../../protocol-in-force";

type Props = { readonly params: Promise<{ readonly patientId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("newShort") };
}

export default async function NewPlanPage({ params }: Props) {
  const { patientId } = await params;
  const t = await getTranslations("plans");
  const actor = await currentActor();
  if (actor.kind === "member" && actor.role !== "clinician") forbidden();
  const [patient, current] = await Promise.all([ask(getPatient, { patientId }), protocolInForce()]);
  return (
    <>
      <PageHeader
        title={t("newTitle", { name: patient.name })}
        back={{ href: `/patients/${patientId}`, label: patient.name }}
      />
      {current === null ? (
        <NoProtocol />
      ) : (
        <ClientMessages areas={["plans", "findings"]}>
          <WhyProvider explain={explain}>
            <NewPlanEditor
              patientId={patientId}
              options={editorOptions(current.protocol)}
              check={check}
              create={create}
            />
          </WhyProvider>
        </ClientMessages>
      )}
    </>
  );
}
