import { LogIn, Radio, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { LiveState } from "./live-connection";

/** Says quietly whether the screen follows what happens; where it does not, that it may be old. */
export function LiveMark({ state }: { readonly state: LiveState }) {
  const t = useTranslations("live");
  const Icon = { connecting: Radio, live: Radio, reconnecting: RefreshCw, ended: LogIn }[state];
  const tone = { connecting: "text-soft", live: "text-ok", reconnecting: "text-warn", ended: "text-block" }[state];
  return (
    <span role="status" className={`inline-flex items-center gap-1.5 text-note font-medium print:hidden ${tone}`}>
      <Icon aria-hidden="true" size={14} strokeWidth={1.5} />
      {state === "ended" ? <Link href="/sign-in">{t("ended")}</Link> : t(state)}
    </span>
  );
}
