import { CalendarCheck, CalendarX, CircleCheck, DoorOpen, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Visit } from "@/components/calendar/types";
import { StatusPill } from "@/components/ui/status-pill";

const LOOK = {
  booked: { tone: "neutral", icon: CalendarCheck },
  arrived: { tone: "info", icon: DoorOpen },
  completed: { tone: "ok", icon: CircleCheck },
  cancelled: { tone: "neutral", icon: CalendarX },
  no_show: { tone: "warn", icon: UserX },
} as const;

/** A visit's state in a word, with its icon. */
export function VisitStatus({ status }: { readonly status: Visit["status"] }) {
  const t = useTranslations("calendar.status");
  return <StatusPill {...LOOK[status]}>{t(status)}</StatusPill>;
}
