import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnesthesiaStep } from "@/components/anesthesia/anesthesia-step";
import { WhyProvider } from "@/components/findings/why-context";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { getChecklist } from "@/lib/anesthesia/get-checklist";
import { listLots } from "@/lib/anesthesia/list-lots";
import { formatLength } from "@/lib/kernel/length";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { explain } from "../../../actions";
import { apply, check, observe, react, remove, skip, voidIt, wipe } from "./actions";

type Props = { readonly params: Promise<{ readonly visitId: string }> };

const actions = { apply, check, remove, wipe, skip, voidEntry: voidIt, observe, react };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("anesthesia"))("title") };
}

/** The numbing of a visit, on its own page. */
export default async function AnesthesiaPage({ params }: Props) {
  const { visitId } = await params;
  const t = await getTranslations("anesthesia");
  const actor = await currentActor();
  const checklist = await ask(getChecklist, { visitId });
  const mayRecord = actor.kind === "member" && actor.role === "clinician";
  const lots = mayRecord ? (await ask(listLots, {})).lots : [];
  return (
    <ClientMessages areas={["anesthesia", "findings"]}>
      <div data-density="touch">
        <PageHeader
          title={t("titleOf", { name: checklist.patientName })}
          subtitle={t("needle", { length: formatLength(checklist.lengthHundredthsMm) })}
          back={{ href: `/patients/${checklist.patientId}`, label: checklist.patientName }}
        />
        <WhyProvider explain={explain}>
          <AnesthesiaStep checklist={checklist} lots={lots} actions={actions} mayRecord={mayRecord} />
        </WhyProvider>
      </div>
    </ClientMessages>
  );
}
