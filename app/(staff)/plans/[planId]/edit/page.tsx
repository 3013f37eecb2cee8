import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WhyProvider } from "@/components/findings/why-context";
import { ClientMessages } from "@/components/layout/client-messages";
import { editorOptions } from "@/components/plans/editor-options";
import { courseName } from "@/components/plans/plan-words";
import { RevisePlanEditor } from "@/components/plans/revise-plan-editor";
import { PageHeader } from "@/components/ui/page-header";
import { getPlan } from "@/lib/plans/get-plan";
import { getProtocolVersion } from "@/lib/protocols/get-protocol-version";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { explain } from "../../../actions";
import { check, revise } from "../../actions";

type Props = { readonly params: Promise<{ readonly planId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("edit") };
}

export default async function EditPlanPage({ params }: Props) {
  const { planId } = await params;
  const t = await getTranslations("plans");
  const actor = await currentActor();
  if (actor.kind === "member" && actor.role !== "clinician") forbidden();
  const plan = await ask(getPlan, { planId });
  if (plan.state !== "active") redirect(`/plans/${planId}`);
  // A course keeps the protocol it was made under until somebody adopts a newer one.
  const { protocol } = await ask(getProtocolVersion, { protocolId: plan.protocolId });
  return (
    <>
      <PageHeader
        title={t("editTitle", { name: plan.patientName })}
        back={{ href: `/plans/${planId}`, label: courseName(plan) }}
      />
      <ClientMessages areas={["plans", "findings"]}>
        <WhyProvider explain={explain} planId={planId}>
          <RevisePlanEditor
            key={plan.version}
            plan={plan}
            options={editorOptions(protocol)}
            check={check}
            revise={revise}
          />
        </WhyProvider>
      </ClientMessages>
    </>
  );
}
