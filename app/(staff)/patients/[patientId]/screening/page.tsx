import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WhyButton } from "@/components/findings/why-button";
import { WhyProvider } from "@/components/findings/why-context";
import { ClientMessages } from "@/components/layout/client-messages";
import { NoProtocol } from "@/components/protocols/no-protocol";
import { AskScreening } from "@/components/screening/ask-screening";
import { ConfirmEnds } from "@/components/screening/confirm-ends";
import { LastAnswered } from "@/components/screening/last-answered";
import { StandingAnswers } from "@/components/screening/standing-answers";
import { Card } from "@/components/ui/card";
import { FindingList } from "@/components/ui/finding-list";
import { PageHeader } from "@/components/ui/page-header";
import { getScreening } from "@/lib/screening/get-screening";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { explain } from "../../../actions";
import { protocolInForce } from "../../../protocol-in-force";
import { answer, confirm } from "./actions";

type Props = { readonly params: Promise<{ readonly patientId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("screening"))("title") };
}

/** What a patient answered, what the rules find in it today, and the questions to ask anew. */
export default async function ScreeningPage({ params }: Props) {
  const { patientId } = await params;
  const t = await getTranslations("screening");
  const actor = await currentActor();
  if ((await protocolInForce()) === null) {
    return (
      <>
        <PageHeader title={t("title")} back={{ href: `/patients/${patientId}`, label: t("backToRecord") }} />
        <NoProtocol />
      </>
    );
  }
  const screening = await ask(getScreening, { patientId });
  const mayAsk = actor.kind === "member" && actor.role === "clinician";
  const { record, findings, last } = screening;
  return (
    <ClientMessages areas={["screening", "findings"]}>
      <PageHeader
        title={t("titleOf", { name: screening.patientName })}
        subtitle={last ? <LastAnswered last={last} /> : t("never")}
        back={{ href: `/patients/${patientId}`, label: screening.patientName }}
      />
      <div className={record === null ? "max-w-3xl" : "grid gap-6 lg:grid-cols-[3fr_2fr] lg:items-start"}>
        {mayAsk && (
          <div className="min-w-0">
            <AskScreening screening={screening} byClinician answer={answer} />
          </div>
        )}
        {record !== null && (
          <div className="flex min-w-0 flex-col gap-6">
            {mayAsk && <ConfirmEnds screening={screening} confirm={confirm} />}
            <Card title={t("stands.title")}>
              <WhyProvider explain={explain}>
                <FindingList
                  findings={findings}
                  emptyText={t("stands.clear")}
                  actionsOf={(finding) => <WhyButton finding={finding} />}
                />
              </WhyProvider>
            </Card>
            <StandingAnswers screening={screening} />
          </div>
        )}
      </div>
    </ClientMessages>
  );
}
