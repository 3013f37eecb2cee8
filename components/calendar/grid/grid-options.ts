import type { Calendar } from "@event-calendar/core";
import { calendarHref } from "@/components/calendar/pages/calendar-query";
import type { Day } from "@/lib/kernel/day";
import { blockContent } from "./block-content";
import type { MoreProps } from "./fold-days";
import type { DragStep, EventGridProps, ResizeStep } from "./grid-props";
import type { VisitProps } from "./visit-events";

const WIDGET_VIEW = { day: "resourceTimeGridDay", week: "timeGridWeek", month: "dayGridMonth" } as const;

const two = (value: number) => String(value).padStart(2, "0");

/** The widget hands out dates whose local fields show the clinic's wall clock. */
const dayShown = (date: Date): Day => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const timeShown = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;

function stepOf({ event, delta, newResource }: Calendar.EventDropInfo): DragStep {
  return { id: String(event.id), seconds: delta.days * 86_400 + delta.seconds, columnId: newResource?.id };
}

function endOf({ event, endDelta }: Calendar.EventResizeInfo): ResizeStep {
  return { id: String(event.id), seconds: endDelta.days * 86_400 + endDelta.seconds };
}

/** A link to a day: followed inside the page by a plain click, opened elsewhere by any other. */
function dayLink(date: Date, text: string, { query, openDayLabel, onOpenDay }: EventGridProps): Calendar.Content {
  const day = dayShown(date);
  const link = document.createElement("a");
  link.href = calendarHref({ ...query, day, view: "day" });
  link.textContent = text;
  link.ariaLabel = openDayLabel(day);
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpenDay(day);
  });
  return { domNodes: [link] };
}

/** The parts of a block that is being made longer or shorter: only the treatment gives. */
function stretched(props: VisitProps, minutes: number): VisitProps {
  const extra = minutes - props.parts.reduce((sum, part) => sum + part.minutes, 0);
  if (extra === 0) return props;
  const parts = props.parts.map((part) => {
    return part.kind === "treatment" ? { ...part, minutes: part.minutes + extra } : part;
  });
  return { ...props, parts };
}

/** The line that stands for the rest of a full day. */
function moreLine({ more, day }: MoreProps, label: EventGridProps["moreLabel"]): Calendar.Content {
  const line = document.createElement("span");
  line.className = "more-line";
  line.role = "button";
  line.tabIndex = 0;
  const { text, aria } = label(more, day);
  line.textContent = text;
  line.ariaLabel = aria;
  return { domNodes: [line] };
}

function contentOf(
  { event }: Calendar.EventContentInfo,
  { query, words, moreLabel }: EventGridProps,
): Calendar.Content {
  if (event.display === "background") {
    if (event.title === "") return { domNodes: [] };
    const reason = document.createElement("span");
    reason.className = "closed-reason";
    reason.textContent = String(event.title);
    return { domNodes: [reason] };
  }
  if (event.display === "pointer") {
    const hint = document.createElement("span");
    hint.className = "free-hint";
    hint.textContent = timeShown(event.start);
    return { domNodes: [hint] };
  }
  if ("more" in event.extendedProps) return moreLine(event.extendedProps as MoreProps, moreLabel);
  const props = event.extendedProps as VisitProps;
  const time = timeShown(event.start);
  const minutes = (event.end.getTime() - event.start.getTime()) / 60_000;
  return { domNodes: blockContent(stretched(props, minutes), { ...words(props), time }, query.view !== "month") };
}

/** The options that change with what is on screen. */
export function changingOptions({ query, columns, events, hours, gridMin, isBusy }: EventGridProps) {
  return {
    view: WIDGET_VIEW[query.view],
    date: query.day,
    resources: query.view === "day" ? columns.map(({ id, name }) => ({ id, title: name })) : [],
    events,
    slotMinTime: hours.from,
    slotMaxTime: hours.to,
    scrollTime: hours.from,
    snapDuration: { minutes: gridMin },
    eventStartEditable: !isBusy,
    eventDurationEditable: !isBusy && query.view !== "month",
  } satisfies Calendar.Options;
}

/** All options the widget starts with. Its callbacks read the newest props through `latest`. */
export function gridOptions(latest: { readonly current: EventGridProps }): Calendar.Options {
  return {
    ...changingOptions(latest.current),
    timeZone: latest.current.offset,
    headerToolbar: { start: "", center: "", end: "" },
    locale: "en-GB",
    firstDay: 1,
    allDaySlot: false,
    nowIndicator: true,
    flexibleSlotTimeLimits: true,
    slotEventOverlap: false,
    slotDuration: "00:30:00",
    slotLabelInterval: "01:00:00",
    slotLabelFormat: (date) => timeShown(date),
    slotHeight: 38,
    columnWidth: "minmax(8.5rem, 1fr)",
    eventLongPressDelay: 350,
    views: {
      timeGridWeek: {
        columnWidth: "minmax(8rem, 1fr)",
        dayHeaderFormat: (date) =>
          dayLink(date, `${date.toLocaleDateString("en-GB", { weekday: "short" })} ${date.getDate()}`, latest.current),
      },
      dayGridMonth: { dayCellContent: ({ date }) => dayLink(date, String(date.getDate()), latest.current) },
    },
    eventContent: (info) => contentOf(info, latest.current),
    pointer: true,
    dateClick: ({ date, allDay, resource }) => {
      const time = allDay ? null : timeShown(date);
      latest.current.onFree({ day: dayShown(date), time, columnId: resource && String(resource.id) });
    },
    eventClick: ({ event: { id, extendedProps } }) => {
      if ("more" in extendedProps) latest.current.onOpenDay((extendedProps as MoreProps).day);
      else latest.current.onOpen(String(id));
    },
    eventDragStart: ({ event }) => latest.current.onDragStart(String(event.id)),
    dragConstraint: (info) => {
      // Never refuses: the visit follows the pointer everywhere, and says itself that it may not stay.
      latest.current.onDragOver(stepOf(info));
      return true;
    },
    // A treatment too short or too long is not drawn: the block stays as long as it may be.
    resizeConstraint: (info) => latest.current.onResizeOver(endOf(info)),
    eventResizeStop: () => latest.current.onResizeStop(),
    eventResize: (info) => latest.current.onResize(endOf(info), info.revert),
    eventDragStop: () => latest.current.onDragStop(),
    eventDrop: (info) => latest.current.onDrop(stepOf(info), info.revert),
  };
}
