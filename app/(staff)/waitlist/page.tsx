import { Hourglass } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { MatchPanel } from "@/components/waitlist/match-panel";
import { WaitlistFilters } from "@/components/waitlist/waitlist-filters";
import { readWaitlistQuery, waitlistHref } from "@/components/waitlist/waitlist-query";
import { WaitlistTable } from "@/components/waitlist/waitlist-table";
import { getRoster } from "@/lib/clinic/get-roster";
import { systemClock } from "@/lib/kernel/clock";
import { listWaitlist } from "@/lib/waitlist/list-waitlist";
import { matchWaitlist } from "@/lib/waitlist/match-waitlist";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { answer, leave, offer } from "./actions";

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("waitlist"))("title") };
}

/** Who waits for a time to become free; with a cancelled visit in the address, who could take its time. */
export default async function WaitlistPage({ searchParams }: Props) {
  const t = await getTranslations("waitlist");
  const query = readWaitlistQuery(await searchParams);
  const { clinician, state, appointment } = query;
  const list = await ask(listWaitlist, {
    ...(clinician === null ? {} : { clinicianId: clinician }),
    ...(state === null ? {} : { state }),
  });
  const { entries, zone, today } = list;
  const { clinicians } = await ask(getRoster, { from: today, to: today });
  const found =
    appointment === null
      ? null
      : await matchWaitlist.execute({ actor: await currentActor() }, { appointmentId: appointment });
  const isFiltered = clinician !== null || state !== null;
  const offered = entries.filter((entry) => entry.offer?.state === "open").length;
  return (
    <ClientMessages areas={["waitlist", "calendar"]}>
      <PageHeader title={t("title")} subtitle={t("subtitle", { count: entries.length, offered })} />
      <div className="flex flex-col gap-6">
        {found && !found.ok && <Callout tone="info" title={found.refusal.message} />}
        {found?.ok && (
          <MatchPanel
            found={found.value}
            zone={zone}
            closeHref={waitlistHref({ ...query, appointment: null })}
            offer={offer}
          />
        )}
        <div>
          {(entries.length > 0 || isFiltered) && <WaitlistFilters query={query} clinicians={clinicians} />}
          <Card flush>
            {entries.length === 0 ? (
              <EmptyState
                icon={Hourglass}
                title={isFiltered ? t("emptyFiltered") : t("empty")}
                action={
                  isFiltered ? <ButtonLink href={waitlistHref({ appointment })}>{t("showAll")}</ButtonLink> : undefined
                }
              >
                {isFiltered ? null : t("emptyText")}
              </EmptyState>
            ) : (
              <WaitlistTable
                entries={entries}
                nowMs={systemClock.now().epochMilliseconds}
                actions={{ answer, leave }}
              />
            )}
          </Card>
        </div>
      </div>
    </ClientMessages>
  );
}
