import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { describeProtocol } from "@/components/protocols/describe-protocol";
import { mayPropose } from "@/components/protocols/may-decide";
import { ProtocolEditor } from "@/components/protocols/protocol-editor";
import { PageHeader } from "@/components/ui/page-header";
import { getProtocolVersion } from "@/lib/protocols/get-protocol-version";
import { listProtocols } from "@/lib/protocols/list-protocols";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { preview, propose } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("protocols"))("editor.title") };
}

/** Edits the newest version that was not withdrawn into a proposal for the next. */
export default async function ProposeProtocolPage() {
  const t = await getTranslations("protocols");
  if (!mayPropose(await currentActor())) forbidden();
  const { versions, today } = await ask(listProtocols, {});
  const newest = versions.find(({ status }) => status !== "withdrawn");
  if (!newest) notFound();
  const { id, version, protocol } = await ask(getProtocolVersion, { protocolId: newest.id });
  const word = (key: string) => (t.has(`words.${key}`) ? t(`words.${key}`) : null);
  return (
    <>
      <PageHeader
        title={t("editor.title")}
        subtitle={t(newest.status === "awaiting_approval" ? "editor.onto" : "editor.subtitle", { version })}
        back={{ href: "/settings/protocol", label: t("title") }}
      />
      <ClientMessages areas={["protocols"]}>
        <ProtocolEditor
          key={id}
          base={{ id, version }}
          protocol={protocol}
          sections={describeProtocol(protocol, word)}
          today={today}
          preview={preview}
          propose={propose}
        />
      </ClientMessages>
    </>
  );
}
