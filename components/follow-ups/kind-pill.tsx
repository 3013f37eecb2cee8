import {
  BellRing,
  CalendarClock,
  CalendarX2,
  CircleHelp,
  Clock,
  FileClock,
  FileX2,
  Hourglass,
  UserX,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/status-pill";
import type { FollowUpKind } from "@/lib/follow-ups/follow-up.schema";

const looks = {
  consent_withdrawn: { tone: "block", icon: FileX2 },
  illegal: { tone: "block", icon: CalendarX2 },
  stranded: { tone: "block", icon: CalendarX2 },
  lapsed: { tone: "warn", icon: Hourglass },
  overdue: { tone: "warn", icon: Clock },
  no_show: { tone: "warn", icon: UserX },
  unrecorded: { tone: "info", icon: CircleHelp },
  consent_lapsing: { tone: "warn", icon: FileClock },
  closing: { tone: "info", icon: CalendarClock },
  due: { tone: "neutral", icon: BellRing },
} as const;

/** What kind of matter it is, in a word with its icon. */
export function KindPill({ kind }: { readonly kind: FollowUpKind }) {
  const t = useTranslations("follow-ups.kind");
  return <StatusPill {...looks[kind]}>{t(kind)}</StatusPill>;
}
