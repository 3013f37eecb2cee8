"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useOutbox } from "@/components/outbox/outbox-provider";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { TextField } from "@/components/ui/text-field";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { Visit } from "../types";

export type SignAction = (input: {
  visitId: string;
  version: number;
  password: string;
}) => Promise<Result<unknown, Refusal>>;

type SignStepProps = { readonly visit: Visit; readonly sign: SignAction; readonly name: string };

/** A clinician answers for the record, by their password, which is kept nowhere: it is signed at the server or not at all. */
export function SignStep({ visit, sign, name }: SignStepProps) {
  const t = useTranslations("visit.sign");
  const router = useRouter();
  const { entries, done } = useOutbox();
  const [password, setPassword] = useState("");
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const unsent = entries.some(({ visitId }) => visitId === visit.id);
  // What this page did to the visit counts as seen, whether the page was drawn anew since or not.
  const made = done.filter(({ visitId }) => visitId === visit.id).map((one) => one.version);
  const version = Math.max(visit.version, ...made);
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    setTrouble(null);
    const result = await sign({ visitId: visit.id, version, password }).catch(() => null);
    setPending(false);
    setPassword("");
    if (result?.ok) return router.refresh();
    setTrouble(result?.refusal.message ?? t("unreachable"));
    if (result?.refusal.kind === "stale") router.refresh();
  }
  if (unsent) return <Callout tone="warn" title={t("unsent")} />;
  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      <p>{t("statement", { name })}</p>
      <p className="text-soft">{t("consequence")}</p>
      {/* Tells a password manager whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
      <TextField
        label={t("password")}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        className="max-w-sm"
      />
      {trouble && (
        <Callout tone="block" title={t("refused")} announce="assertive">
          {trouble}
        </Callout>
      )}
      <div>
        <Button type="submit" variant="primary" isPending={isPending} isDisabled={password === ""}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
