import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { InviteMemberForm } from "@/components/members/invite-member-form";
import { MemberTable } from "@/components/members/member-table";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { listMembers } from "@/lib/members/list-members";
import { ask } from "@/lib/web/ask";
import { preview } from "../actions";
import { end, invite } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members"))("title") };
}

export default async function MembersPage() {
  const t = await getTranslations("members");
  const list = await ask(listMembers, {});
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <ClientMessages areas={["members", "settings"]}>
        <div className="grid gap-6 lg:grid-cols-[1fr_22rem] lg:items-start">
          <Card flush>
            <MemberTable list={list} preview={preview} end={end} />
          </Card>
          <Card title={t("invite")}>
            <InviteMemberForm invite={invite} />
          </Card>
        </div>
      </ClientMessages>
    </>
  );
}
