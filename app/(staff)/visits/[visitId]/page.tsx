import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Temporal } from "temporal-polyfill";
import { WhyProvider } from "@/components/findings/why-context";
import { ClientMessages } from "@/components/layout/client-messages";
import { VisitScreen } from "@/components/visit/visit-screen";
import { getChecklist } from "@/lib/anesthesia/get-checklist";
import { listLots } from "@/lib/anesthesia/list-lots";
import { getVisit } from "@/lib/visits/get-visit";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { explain } from "../../actions";
import { sign } from "./actions";

type Props = { readonly params: Promise<{ readonly visitId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visit"))("title") };
}

/** A visit, from the first question to the signed record. */
export default async function VisitPage({ params }: Props) {
  const { visitId } = await params;
  const actor = await currentActor();
  const isMember = actor.kind === "member";
  const mayRecord = isMember && actor.role === "clinician";
  const visit = await ask(getVisit, { visitId });
  const checklist = await ask(getChecklist, { visitId });
  const { lots } = mayRecord ? await ask(listLots, {}) : { lots: [] };
  const view = { visit, checklist, now: Temporal.Now.instant().toString(), zone: checklist.zone };
  return (
    <ClientMessages areas={["anesthesia", "bodyMap", "consent", "findings", "live", "outbox", "screening", "visit"]}>
      <WhyProvider explain={explain}>
        <VisitScreen {...{ view, lots, mayRecord, sign }} name={isMember ? actor.name : ""} />
      </WhyProvider>
    </ClientMessages>
  );
}
