"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Select } from "@/components/ui/select";
import type { CreatedFeedDto } from "@/lib/feeds/create-feed.schema";
import { FeedAddress } from "./feed-address";
import type { CreateFeed } from "./types";

/** A calendar that can be chosen: what makes its feed, and its name. */
export type FeedChoice = { readonly id: string; readonly label: string; readonly input: Parameters<CreateFeed>[0] };

type MakeFeedProps = {
  /** At least one. With one alone nothing is asked. */
  readonly choices: readonly FeedChoice[];
  readonly create: CreateFeed;
  /** The ids of the feeds in use: an address that was revoked is not shown any more. */
  readonly live: readonly string[];
};

/** Makes the secret address of a calendar, and shows it this once. */
export function MakeFeed({ choices, create, live }: MakeFeedProps) {
  const t = useTranslations("feeds.make");
  const router = useRouter();
  const [chosen, setChosen] = useState(choices[0]?.id ?? "");
  const [made, setMade] = useState<CreatedFeedDto | null>(null);
  const [isListed, setListed] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const isSending = useRef(false);

  const isLive = made !== null && live.includes(made.id);
  useEffect(() => {
    if (isLive) setListed(true);
  }, [isLive]);

  async function make() {
    const choice = choices.find(({ id }) => id === chosen);
    if (choice === undefined || isSending.current) return;
    isSending.current = true;
    setPending(true);
    setTrouble(null);
    const result = await create(choice.input).catch(() => null);
    isSending.current = false;
    setPending(false);
    setMade(result?.ok ? result.value : null);
    setListed(false);
    if (!result?.ok) return setTrouble(result?.refusal.message ?? t("unreachable"));
    router.refresh();
  }
  return (
    <div className="flex flex-col gap-4">
      {choices.length > 1 && (
        <Select
          label={t("whose")}
          value={chosen}
          options={choices.map(({ id, label }) => ({ id, label }))}
          onChange={(id) => {
            setChosen(id ?? "");
            setMade(null);
          }}
        />
      )}
      <div>
        <Button variant="primary" isPending={isPending} onPress={make}>
          {t("button")}
        </Button>
      </div>
      {trouble && (
        <Callout tone="block" announce="assertive">
          {trouble}
        </Callout>
      )}
      {made && (isLive || !isListed) && <FeedAddress key={made.id} url={made.url} />}
    </div>
  );
}
