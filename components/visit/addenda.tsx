"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { clockTime } from "@/components/calendar/clinic-clock";
import { readDraft, removeDraft, writeDraft } from "@/components/form/draft-store";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { TextArea } from "@/components/ui/text-area";
import { formatDay } from "@/lib/kernel/day";
import type { Visit } from "./types";
import { useDeed } from "./use-deed";

type AddendaProps = { readonly visit: Visit; readonly zone: string; readonly mayRecord: boolean };

/** What was said about a record after it was signed, and a field to say more. The record itself stays as it is. */
export function Addenda({ visit, zone, mayRecord }: AddendaProps) {
  const t = useTranslations("visit.addenda");
  const key = `visit:${visit.id}:addendum`;
  const deed = useDeed(visit);
  const [text, setText] = useState(() => (typeof window === "undefined" ? "" : String(readDraft(key)?.text ?? "")));
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const type = (next: string) => {
    setText(next);
    writeDraft(key, { text: next });
  };
  async function add() {
    setPending(true);
    setTrouble(null);
    const outcome = await deed({ path: "/addenda", body: { text }, step: null, label: t("title"), typed: [text] });
    setPending(false);
    if (outcome.kind === "refused") return setTrouble(outcome.problem.message);
    removeDraft(key);
    setText("");
  }
  if (visit.addenda.length === 0 && !mayRecord) return null;
  return (
    <Card title={t("heading")}>
      <ul className="flex flex-col gap-3">
        {visit.addenda.map((one) => (
          <li key={one.id}>
            <p className="text-note text-soft">
              {t("by", {
                name: one.authorName,
                day: formatDay(one.addedAt.slice(0, 10)),
                time: clockTime(one.addedAt, zone),
              })}
            </p>
            <p className="whitespace-pre-line break-words">{one.text}</p>
          </li>
        ))}
      </ul>
      {mayRecord && (
        <div className="mt-4 flex flex-col gap-3 print:hidden">
          <TextArea label={t("text")} value={text} onChange={type} maxLength={4000} />
          {trouble && <Callout tone="block" announce="assertive" title={trouble} />}
          <div>
            <Button isPending={isPending} isDisabled={text.trim().length < 3} onPress={add}>
              {t("add")}
            </Button>
          </div>
        </div>
      )}
    </Card>
  );
}
