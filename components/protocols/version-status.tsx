import { CalendarClock, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/status-pill";
import type { ProtocolStatus } from "@/lib/protocols/list-protocols.schema";

/** Where a version stands, in a word. */
export function VersionStatus({ status }: { readonly status: ProtocolStatus }) {
  const t = useTranslations("protocols.status");
  switch (status) {
    case "in_force":
      return <StatusPill tone="ok">{t(status)}</StatusPill>;
    case "scheduled":
      return (
        <StatusPill tone="info" icon={CalendarClock}>
          {t(status)}
        </StatusPill>
      );
    case "awaiting_approval":
      return (
        <StatusPill tone="warn" icon={Hourglass}>
          {t(status)}
        </StatusPill>
      );
    case "superseded":
    case "withdrawn":
      return <StatusPill tone="neutral">{t(status)}</StatusPill>;
  }
}
