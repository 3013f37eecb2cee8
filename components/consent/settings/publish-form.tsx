"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast-queue";
import type { TemplateDto } from "@/lib/consent/template.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type Publish = { readonly templateId: string; readonly revision: number; readonly statement: string };
type PublishFormProps = {
  readonly template: TemplateDto;
  readonly publish: (input: Publish) => Promise<Result<unknown, Refusal>>;
};

/** Publishing a draft: who does it says what they reviewed, with the consequence on the button. */
export function PublishForm({ template, publish }: PublishFormProps) {
  const t = useTranslations("consent.forms");
  const common = useTranslations("common");
  const router = useRouter();
  const { id, version, revision, material, language } = template;
  const name = t(`languages.${language}`);
  const [statement, setStatement] = useState("");
  const [isPending, setPending] = useState(false);
  const [refused, setRefused] = useState<string>();
  async function send() {
    setPending(true);
    const result = await publish({ templateId: id, revision, statement }).catch(() => null);
    setPending(false);
    if (!result?.ok) return setRefused(result?.refusal.message ?? common("noAnswer"));
    showToast({ tone: "ok", title: t("publishDone", { version }) });
    router.refresh();
  }
  return (
    <Card title={t("publishTitle", { version })}>
      <div className="flex flex-col gap-4">
        {refused !== undefined && <Callout tone="block" title={refused} announce="assertive" />}
        <p>{t("publishText")}</p>
        {material && (
          <p className="font-medium">
            {t("publishMaterial", { language: name })} {t("publishOthers")}
          </p>
        )}
        <TextArea label={t("statement")} value={statement} onChange={setStatement} maxLength={1000} />
        <Button variant="primary" className="whitespace-normal!" isPending={isPending} onPress={send}>
          {t("publishConfirm")}
        </Button>
      </div>
    </Card>
  );
}
